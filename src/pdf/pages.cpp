#include "pdf/file.hpp"

#include <set>

namespace brief::pdf {

namespace {

class PageFinder {
public:
    explicit PageFinder(File const& file) : file_(file) {}

    // NOLINTNEXTLINE(misc-no-recursion): at most `deepest` levels, each node once
    void visit(Value const& node, Dictionary const& inherited, std::size_t depth) {
        constexpr std::size_t deepest = 32;
        Id const* id = std::get_if<Id>(&node.data);
        if (id == nullptr || depth > deepest || !seen_.insert(*id).second) {
            return;
        }
        Dictionary const& dictionary = file_.dictionary(node);
        bool has_own = !file_.get(dictionary, "Resources").is_null();
        Dictionary const& resources = has_own ? file_.dictionary(dictionary, "Resources") : inherited;
        if (name_of(file_.get(dictionary, "Type")) == "Page") {
            pages.push_back({*id, &dictionary, &resources});
            return;
        }
        for (Value const& kid : file_.array(dictionary, "Kids")) {
            visit(kid, resources, depth + 1);
        }
    }

    std::vector<Page> pages;

private:
    File const& file_;
    std::set<Id> seen_;
};

} // namespace

std::vector<Page> pages_of(File const& file) {
    static Dictionary const none;
    PageFinder finder(file);
    finder.visit(find(file.dictionary(file.trailer(), "Root"), "Pages"), none, 0);
    return std::move(finder.pages);
}

std::vector<Value> contents_of(File const& file, Page const& page) {
    Value const& contents = find(*page.dictionary, "Contents");
    Array const& several = file.array(contents);
    return several.empty() ? std::vector{contents} : several;
}

} // namespace brief::pdf
