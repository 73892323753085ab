#include "text/paragraph_cache.hpp"

#include <algorithm>
#include <cstring>
#include <type_traits>
#include <utility>

namespace brief::text {

namespace {

/// Everything that a paragraph is, one value behind the other. No two paragraphs give the same bytes: each
/// text and list is led by its length.
class Key {
public:
    template <typename Number>
        requires std::is_arithmetic_v<Number> || std::is_enum_v<Number>
    void add(Number number) {
        // NOLINTNEXTLINE(cppcoreguidelines-avoid-c-arrays,modernize-avoid-c-arrays)
        char bytes[sizeof number];
        std::memcpy(bytes, &number, sizeof number);
        bytes_.append(bytes, sizeof number);
    }

    void add(std::string const& text) {
        add(text.size());
        bytes_ += text;
    }

    void add(Format const& format) {
        add_list(format.fonts);
        add(format.size);
        add(format.tracking);
        add(format.rise);
        add_list(format.features);
        add(format.language);
        add(format.hyphenate);
        add(format.region);
        add_optional(format.full_width);
    }

    void add(Run const& run) {
        add(run.text);
        add(run.format);
        add(run.tag);
        add_optional(run.object);
        add(run.isolate);
    }

    void add(Paragraph const& paragraph) {
        add_list(paragraph.formats);
        add_list(paragraph.runs);
        add(paragraph.width);
        add(paragraph.indent);
        add(paragraph.justify);
        add(paragraph.balance);
        add(paragraph.right_to_left);
        BreakRules const& rules = paragraph.rules;
        add(rules.space_shrink);
        add(rules.space_stretch);
        add(rules.glyph_flex);
        add(rules.hyphen.before);
        add(rules.hyphen.after);
        add(rules.hyphen.names);
    }

    std::string take() { return std::move(bytes_); }

private:
    template <typename Item>
    void add_list(std::vector<Item> const& items) {
        add(items.size());
        for (Item const& item : items) {
            add(item);
        }
    }

    template <typename Value>
    void add_optional(std::optional<Value> const& value) {
        add(value.has_value());
        if (value) {
            add(*value);
        }
    }

    std::string bytes_;
};

/// About how much memory it takes.
std::size_t bytes_of(SetParagraph const& set) {
    std::size_t bytes = sizeof set;
    for (SetLine const& line : set.lines) {
        bytes += sizeof line;
        for (SetRun const& run : line.runs) {
            bytes += sizeof run + run.text.size() + run.glyphs.size() * sizeof(SetGlyph) +
                     run.clusters.size() * sizeof(SetCluster);
        }
    }
    return bytes;
}

} // namespace

std::size_t ParagraphCache::number_of(std::shared_ptr<Conventions const> const& conventions) {
    if (conventions != last_) {
        auto known = std::ranges::find_if(conventions_, [&](auto const& one) {
            return one == conventions || *one == *conventions;
        });
        last_number_ = static_cast<std::size_t>(known - conventions_.begin());
        if (known == conventions_.end()) {
            conventions_.push_back(conventions);
        }
        last_ = conventions;
    }
    return last_number_;
}

void ParagraphCache::make_room(std::size_t bytes) {
    if (bytes_ + bytes > most_bytes_) {
        known_.clear();
        bytes_ = 0;
    }
    bytes_ += bytes;
}

std::shared_ptr<SetParagraph const>
ParagraphCache::set(Paragraph const& paragraph, Shaper& shaper, Hyphenator const* hyphenator) {
    Key key;
    key.add(number_of(paragraph.rules.conventions));
    key.add(hyphenator != nullptr);
    key.add(paragraph);
    std::string bytes = key.take();
    if (auto known = known_.find(bytes); known != known_.end()) {
        return known->second;
    }
    auto set = std::make_shared<SetParagraph const>(set_paragraph(paragraph, shaper, hyphenator));
    make_room(bytes.size() + bytes_of(*set));
    known_.emplace(std::move(bytes), set);
    return set;
}

} // namespace brief::text
