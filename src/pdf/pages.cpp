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
            pages_.push_back({*id, &dictionary, &resources});
            return;
        }
        for (Value const& kid : file_.array(dictionary, "Kids")) {
            if (kids_left_ == 0) {
                return;
            }
            --kids_left_;
            visit(kid, resources, depth + 1);
        }
    }

    std::vector<Page> take() { return std::move(pages_); }

private:
    File const& file_;
    std::set<Id> seen_;
    std::vector<Page> pages_;
    std::size_t kids_left_ = std::size_t{1} << 20U; // nodes may share the array of their kids
};

} // namespace

std::vector<Page> pages_of(File const& file) {
    static Dictionary const none;
    PageFinder finder(file);
    finder.visit(find(file.dictionary(file.trailer(), "Root"), "Pages"), none, 0);
    return finder.take();
}

std::vector<Value> contents_of(File const& file, Page const& page) {
    Value const& contents = find(*page.dictionary, "Contents");
    constexpr std::size_t most = 4096;
    Array const& several = file.array(contents);
    if (several.size() > most) {
        return {};
    }
    return several.empty() ? std::vector{contents} : several;
}

} // namespace brief::pdf
