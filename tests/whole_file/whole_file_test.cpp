#include "finish/pack.hpp"
#include "finish/pdf_objects.hpp"
#include "finish/seal.hpp"
#include "object_graph.hpp"
#include "paint/paint.hpp"
#include "pdf/deflate.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

using namespace brief;
using finish::Array;
using finish::Bytes;
using finish::Dictionary;
using finish::Id;
using finish::integer;
using finish::Name;
using finish::PdfObjects;
using finish::Text;
using finish::Value;
using pdf::find;

namespace {

page::Painted painted_from(page::Pages const& pages) {
    auto painted = paint::pdf(pages, sample::fonts());
    REQUIRE(painted);
    return *painted;
}

std::string make(page::Pages const& pages) {
    auto file = finish::seal(painted_from(pages), pages);
    if (!file) {
        FAIL(file.error().front().message);
    }
    return *file;
}

PdfObjects open(std::string const& file) {
    auto objects = PdfObjects::load(file);
    REQUIRE(objects);
    return std::move(*objects);
}

Dictionary dictionary(PdfObjects& objects, Value const& reference) {
    Id const* id = std::get_if<Id>(&reference.data);
    REQUIRE(id != nullptr);
    Value value = objects.get(*id);
    REQUIRE(std::holds_alternative<Dictionary>(value.data));
    return std::get<Dictionary>(value.data);
}

Array kids(Dictionary const& element) {
    Value const& value = find(element, "K");
    if (Array const* array = std::get_if<Array>(&value.data)) {
        return *array;
    }
    return value == Value() ? Array() : Array{value};
}

/// The tree as text: "Document(P(0 1@1) Link(0 link))", an MCID of another page with that page behind it.
std::string describe(PdfObjects& objects, Value const& reference) {
    Dictionary element = dictionary(objects, reference);
    auto pages = objects.pages();
    std::string inner;
    for (Value const& kid : kids(element)) {
        inner += inner.empty() ? "" : " ";
        if (std::int64_t const* mcid = std::get_if<std::int64_t>(&kid.data)) {
            inner += fmt::format("{}", *mcid);
        } else if (Dictionary const* inside = std::get_if<Dictionary>(&kid.data)) {
            bool content = find(*inside, "Type") == Value(Name{"MCR"});
            Value const& named = find(*inside, "Pg").is_null() ? find(element, "Pg") : find(*inside, "Pg");
            auto page = std::ranges::find(pages, std::get<Id>(named.data));
            if (!content) {
                CHECK(find(dictionary(objects, find(*inside, "Obj")), "P") == named);
            }
            inner +=
                content
                    ? fmt::format(
                          "{}@{}", std::get<std::int64_t>(find(*inside, "MCID").data), page - pages.begin()
                      )
                    : "link";
        } else {
            inner += describe(objects, kid);
        }
    }
    return fmt::format("{}({})", std::get<Name>(find(element, "S").data).text, inner);
}

/// Every element of the tree, kids behind their parents.
std::vector<Id> elements(PdfObjects& objects) {
    Dictionary catalog = std::get<Dictionary>(objects.get(objects.catalog()).data);
    std::vector<Id> found;
    for (Value const& top : kids(dictionary(objects, find(catalog, "StructTreeRoot")))) {
        found.push_back(std::get<Id>(top.data));
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (Value const& kid : kids(dictionary(objects, found[i]))) {
            if (Id const* id = std::get_if<Id>(&kid.data)) {
                found.push_back(*id);
            }
        }
    }
    return found;
}

void collect(PdfObjects& objects, Value const& value, std::set<Id>& reached) {
    if (Id const* id = std::get_if<Id>(&value.data)) {
        if (reached.insert(*id).second) {
            collect(objects, objects.get(*id), reached);
        }
    } else if (Array const* array = std::get_if<Array>(&value.data)) {
        for (Value const& element : *array) {
            collect(objects, element, reached);
        }
    } else if (Dictionary const* entries = std::get_if<Dictionary>(&value.data)) {
        for (auto const& [key, entry] : *entries) {
            collect(objects, entry, reached);
        }
    }
}

/// All that is deflated in a file.
std::string inflated_streams(std::string const& file) {
    constexpr std::string_view opening = "\nstream\n";
    std::string result;
    for (std::size_t at = file.find(opening); at != std::string::npos; at = file.find(opening, at + 1)) {
        std::size_t start = at + opening.size();
        std::size_t end = file.find("\nendstream\n", start);
        result += pdf::inflate(file.substr(start, end - start), 1U << 26U).value_or("");
    }
    return result;
}

} // namespace

TEST_CASE("the same pages give the same bytes") {
    page::Pages pages = sample::two_pages(sample::fonts());
    CHECK(painted_from(pages).pdf == painted_from(pages).pdf);
    CHECK(make(pages) == make(pages));
}

TEST_CASE("another text gives another identifier") {
    page::Pages pages = sample::two_pages(sample::fonts());
    auto identifier = [](std::string const& file) {
        std::size_t first = file.find('<', file.rfind("/ID")) + 1;
        std::size_t second = file.find('<', first) + 1;
        CHECK(file.substr(first, 32) == file.substr(second, 32));
        return file.substr(first, 32);
    };
    std::string before = identifier(make(pages));
    pages.pages[0].items.pop_back();
    CHECK(before != identifier(make(pages)));
}

TEST_CASE("the structure can be read back") {
    std::string file = make(sample::two_pages(sample::fonts()));
    PdfObjects objects = open(file);
    Dictionary catalog = std::get<Dictionary>(objects.get(objects.catalog()).data);
    Dictionary root = dictionary(objects, find(catalog, "StructTreeRoot"));
    REQUIRE(kids(root).size() == 1);
    CHECK(
        describe(objects, kids(root).front()) ==
        "Document("
        "H1(0) P(1) H2(2) "
        "L(LI(Lbl(3) LBody(P(4))) LI(Lbl(5) LBody(P(6))) LI(Lbl(7) LBody(P(8)))) "
        "P(9 Reference(Link(10 link)) Link(11 link) Note(Lbl(12) P(13))) "
        "BlockQuote(14) "
        "P(15 0@1) "
        "H2(1) "
        "Table(THead(TR(TH(2) TH(3) TH(4))) TBody(TR(TH(5) TD(6) TD(7)) TR(TH(8) TD(9) TD()))) "
        "Figure(10 Caption(11)))"
    );
}

TEST_CASE("a painted file with objects in streams is finished as any other") {
    page::Pages pages = sample::two_pages(sample::fonts());
    page::Painted painted = painted_from(pages);
    auto plain = finish::seal(painted, pages);
    painted.pdf = *finish::pack(painted.pdf);
    REQUIRE_FALSE(pdf::read_plain_file(painted.pdf));
    auto file = finish::seal(painted, pages);
    REQUIRE(file);
    CHECK(object_graph::common_objects(*plain, *file) > 50);
}

TEST_CASE("elements say what their type leaves open") {
    std::string file = make(sample::two_pages(sample::fonts()));
    PdfObjects objects = open(file);
    std::vector<Dictionary> all;
    for (Id id : elements(objects)) {
        all.push_back(dictionary(objects, id));
        CHECK(find(all.back(), "Type") == Value(Name{"StructElem"}));
        CHECK(std::holds_alternative<Id>(find(all.back(), "P").data));
    }
    auto with = [&](char const* type) {
        auto found = std::ranges::find_if(all, [&](Dictionary const& element) {
            return find(element, "S") == Value(Name{type});
        });
        REQUIRE(found != all.end());
        return *found;
    };
    auto attribute = [](Dictionary const& element, char const* key) {
        return find(std::get<Dictionary>(find(element, "A").data), key);
    };
    CHECK(attribute(with("L"), "ListNumbering") == Value(Name{"Decimal"}));
    CHECK(attribute(with("TH"), "Scope") == Value(Name{"Column"}));
    CHECK(find(with("TH"), "ID") == Value(Bytes{"cell-0-0"}));
    CHECK(attribute(with("TD"), "Headers") == Value(Array{Bytes{"cell-0-1"}, Bytes{"cell-1-0"}}));
    CHECK(find(with("Note"), "ID") == Value(Bytes{"note-1"}));
    CHECK(find(with("BlockQuote"), "Lang") == Value(Bytes{"ru"}));
    CHECK(std::get<Array>(attribute(with("Figure"), "BBox").data).size() == 4);
    CHECK(find(with("Figure"), "Alt") != Value());
}

TEST_CASE("the way leads back from every content and link to its element") {
    std::string file = make(sample::two_pages(sample::fonts()));
    PdfObjects objects = open(file);
    Id root = std::get<Id>(objects.get_raw(objects.catalog(), "StructTreeRoot").data);
    Id tree = std::get<Id>(objects.get_raw(root, "ParentTree").data);
    Array numbers = std::get<Array>(objects.get(tree, "Nums").data);
    REQUIRE(numbers.size() == 2 * (2 + 2));
    for (std::size_t i = 0; i < numbers.size(); i += 2) {
        CHECK(numbers[i] == integer(i / 2));
    }
    for (std::size_t page = 0; page < 2; ++page) {
        CHECK(objects.get(objects.pages()[page], "StructParents") == integer(page));
        CHECK(objects.get(objects.pages()[page], "Tabs") == Value(Name{"S"}));
        Array owners = std::get<Array>(objects.get(std::get<Id>(numbers[2 * page + 1].data)).data);
        CHECK(owners.size() == (page == 0 ? 16 : 12));
        for (Value const& owner : owners) {
            CHECK(find(dictionary(objects, owner), "K") != Value());
        }
    }
    Array annotations = std::get<Array>(objects.get(objects.pages()[0], "Annots").data);
    REQUIRE(annotations.size() == 2);
    for (Value const& annotation : annotations) {
        Dictionary entries = dictionary(objects, annotation);
        auto key = static_cast<std::size_t>(std::get<std::int64_t>(find(entries, "StructParent").data));
        CHECK(find(dictionary(objects, numbers.at(2 * key + 1)), "S") == Value(Name{"Link"}));
        CHECK(find(entries, "F") == integer(4));
        CHECK(find(entries, "Contents") != Value());
    }
    Dictionary action = std::get<Dictionary>(find(dictionary(objects, annotations[1]), "A").data);
    CHECK(find(action, "URI") == Value(Bytes{"https://example.org/a?b=(1)\\"}));
}

TEST_CASE("the file describes itself") {
    std::string file = make(sample::two_pages(sample::fonts()));
    CHECK(file.starts_with("%PDF-1.7"));
    PdfObjects objects = open(file);
    Id catalog = objects.catalog();
    CHECK(objects.get(catalog, "MarkInfo") == Value(Dictionary{{"Marked", true}}));
    CHECK(objects.get(catalog, "ViewerPreferences") == Value(Dictionary{{"DisplayDocTitle", true}}));
    CHECK(objects.get(catalog, "Lang") == Value(Bytes{"en-GB"}));
    CHECK(objects.get(catalog, "OutputIntents") != Value());
    Id outlines = std::get<Id>(objects.get_raw(catalog, "Outlines").data);
    CHECK(objects.get(outlines, "Count") == integer(3));
    Id chapter = std::get<Id>(objects.get_raw(outlines, "First").data);
    CHECK(objects.get(chapter, "Title") == Value(Text{"Üç jurnalist"}));
    CHECK(objects.get(chapter, "Count") == integer(2));
    CHECK(file.find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos);
    CHECK(file.find("Üç jurnalist — bir hökm &amp; &lt;rəy&gt;") != std::string::npos);
    CHECK(objects.get(objects.information(), "CreationDate") == Value(Bytes{"D:20260102030405Z"}));
    CHECK(file.find("<xmp:ModifyDate>2026-01-02T03:04:05Z</xmp:ModifyDate>") != std::string::npos);
}

TEST_CASE("the file holds nothing of the machine, of the libraries and nothing unused") {
    std::string file = make(sample::two_pages(sample::fonts()));
    std::string lower = file + inflated_streams(file);
    REQUIRE(lower.find("/StructElem") != std::string::npos);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    for (char const* word : {"cairo", "podofo", "ttf"}) {
        CAPTURE(word);
        CHECK(lower.find(word) == std::string::npos);
    }
    PdfObjects objects = open(file);
    std::set<Id> reached = {objects.information()};
    collect(objects, objects.catalog(), reached);
    for (Id id : objects.all()) {
        CAPTURE(id.number);
        // What the objects are packed in, and the table.
        Value type = objects.get(id, "Type");
        bool container = type == Value(Name{"ObjStm"}) || type == Value(Name{"XRef"});
        CHECK(reached.contains(id) != container);
    }
}

TEST_CASE("every font is embedded and says which glyph is which") {
    std::string file = make(sample::two_pages(sample::fonts()));
    PdfObjects objects = open(file);
    int fonts = 0;
    for (Id id : objects.all()) {
        if (objects.get(id, "Subtype") == Value(Name{"CIDFontType2"})) {
            ++fonts;
            CHECK(objects.get(id, "CIDToGIDMap") == Value(Name{"Identity"}));
            Id descriptor = std::get<Id>(objects.get_raw(id, "FontDescriptor").data);
            CHECK(objects.get(descriptor, "FontFile2") != Value());
        } else if (objects.get(id, "Type") == Value(Name{"Font"})) {
            CHECK(objects.get(id, "ToUnicode") != Value());
        }
    }
    CHECK(fonts > 0); // Cairo makes simple fonts of what is Latin-1 alone
}

TEST_CASE("each page keeps its own size") {
    page::Pages pages = sample::two_pages(sample::fonts());
    pages.pages[1].size = {841.89, 595.28};
    std::string file = make(pages);
    PdfObjects objects = open(file);
    Array box = std::get<Array>(objects.get(objects.pages()[1], "MediaBox").data);
    CHECK(std::get<double>(box[2].data) == doctest::Approx(841.89));
    box = std::get<Array>(objects.get(objects.pages()[0], "MediaBox").data);
    CHECK(std::get<double>(box[2].data) == doctest::Approx(595.28));
}

TEST_CASE("what was not painted from these pages is refused") {
    page::Pages pages = sample::two_pages(sample::fonts());
    page::Painted painted = painted_from(pages);
    auto code = [&] {
        auto file = finish::seal(painted, pages);
        REQUIRE_FALSE(file);
        return file.error().front().code;
    };
    SUBCASE("a brush too few") {
        painted.brushes[0].pop_back();
        CHECK(code() == Code::structure_mismatch);
    }
    SUBCASE("a page too many") {
        pages.pages.emplace_back();
        CHECK(code() == Code::structure_mismatch);
    }
    SUBCASE("no file at all") {
        painted.pdf = "";
        CHECK(code() == Code::painting_failed);
    }
    SUBCASE("a file that breaks off") {
        painted.pdf.resize(painted.pdf.size() / 2);
        CHECK(code() == Code::painting_failed);
    }
    SUBCASE("a file that is none") {
        painted.pdf = std::string(5000, 'x');
        CHECK(code() == Code::painting_failed);
    }
}

TEST_CASE("headings of the tree never skip a level") {
    page::Pages pages = sample::two_pages(sample::fonts());
    for (std::size_t i = 0; i < pages.structure.nodes().size(); ++i) {
        page::Node& node = pages.structure.at(static_cast<page::NodeId>(i));
        if (node.role == page::Role::heading_2) {
            node.role = page::Role::heading_4;
        }
    }
    std::string file = make(pages);
    PdfObjects objects = open(file);
    Dictionary catalog = std::get<Dictionary>(objects.get(objects.catalog()).data);
    std::string tree = describe(objects, kids(dictionary(objects, find(catalog, "StructTreeRoot"))).front());
    CHECK(tree.find("H1(0) P(1) H2(2)") != std::string::npos);
    CHECK(tree.find("P(15 0@1) H2(1)") != std::string::npos);
}

TEST_CASE("a file that would leave someone out is refused") {
    page::Pages pages = sample::two_pages(sample::fonts());
    page::Painted painted = painted_from(pages);
    page::Role incomplete = page::Role::figure;
    SUBCASE("a figure without a text") {}
    SUBCASE("a note without an id") {
        incomplete = page::Role::note;
    }
    for (std::size_t i = 0; i < pages.structure.nodes().size(); ++i) {
        page::Node& node = pages.structure.at(static_cast<page::NodeId>(i));
        if (node.role == incomplete) {
            node.alternative = "";
            node.id = "";
        }
    }
    auto file = finish::seal(painted, pages);
    REQUIRE_FALSE(file);
    CHECK(file.error().front().code == Code::structure_mismatch);
    CHECK(file.error().front().message.find(page::name(incomplete)) != std::string::npos);
}

TEST_CASE("packing keeps every object of Cairo's file") {
    std::string file = painted_from(sample::two_pages(sample::fonts())).pdf;
    auto packed = finish::pack(file);
    REQUIRE(packed);
    CHECK(packed->size() < file.size());
    CHECK(object_graph::common_objects(file, *packed) > 20);
}

TEST_CASE("qpdf finds nothing wrong with the file, and the same objects as we") {
    std::string const qpdf = BRIEF_QPDF;
    if (qpdf.empty()) {
        MESSAGE("skipped: qpdf is not installed");
        return;
    }
    page::Pages pages = sample::two_pages(sample::fonts());
    SUBCASE("two pages") {}
    SUBCASE("twenty pages") {
        pages = sample::dense_pages(sample::fonts(), 20);
    }
    std::string painted = painted_from(pages).pdf;
    auto packed = finish::pack(painted);
    REQUIRE(packed);
    auto unpacked = [&](std::string const& file) {
        std::string path = std::string(BRIEF_BINARY_DIR) + "/whole_file_test.pdf";
        std::ofstream(path, std::ios::binary) << file;
        auto run = [&](std::string const& arguments) {
            return std::system(fmt::format("\"{}\" {} > \"{}.log\" 2>&1", qpdf, arguments, path).c_str());
        };
        CHECK(run(fmt::format("--check \"{}\"", path)) == 0);
        std::string options = "--qdf --normalize-content=n --object-streams=disable";
        CHECK(run(fmt::format("{0} \"{1}\" \"{1}.out\"", options, path)) == 0);
        std::ifstream stream(path + ".out", std::ios::binary);
        return std::string{std::istreambuf_iterator<char>(stream), {}};
    };
    CHECK(object_graph::common_objects(painted, unpacked(*packed)) > 20);
    std::string file = make(pages);
    CHECK(object_graph::common_objects(file, unpacked(file)) > 60);
}
