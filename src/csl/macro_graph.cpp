#include "csl/macro_graph.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace brief::csl {

namespace {

/// Elements that a rendering may visit, macros counted as often as they are called. The public styles stay
/// below 100,000.
constexpr std::uint64_t most_elements = 2'000'000;

/// Macros that call each other in a chain. The public styles stay below 20.
constexpr std::size_t deepest_chain = 100;

/// Elements within each other, through macros: rendering goes as deep. The public styles stay below 100.
constexpr std::size_t deepest_element = 400;

template <class Visit>
void for_each_element(std::vector<Element> const& elements, Visit const& visit) {
    for (Element const& element : elements) {
        visit(element);
        for_each_element(element.children, visit);
        for (Branch const& branch : element.branches) {
            for_each_element(branch.children, visit);
        }
        if (element.names) {
            for_each_element(element.names->substitute, visit);
        }
    }
}

class MacroCounter {
public:
    explicit MacroCounter(Style const& style) :
        style_(style), sizes_(style.macros.size(), 0), open_(style.macros.size(), false) {}

    /// The number of elements with those of the macros they call. Recursion ends at a macro that is open, and
    /// the depth is bounded.
    std::uint64_t count(std::vector<Element> const& elements) {
        std::uint64_t sum = 0;
        for_each_element(elements, [&](Element const& element) {
            ++sum;
            if (element.kind == ElementKind::text_macro) {
                sum += count_macro(element.macro);
            }
            sum = std::min(sum, most_elements + 1);
        });
        return sum;
    }

    std::uint64_t count_macro(std::size_t macro) {
        if (open_[macro]) {
            loop_ = macro;
            return 0;
        }
        if (depth_ >= deepest_chain) {
            too_deep_ = true;
            return 0;
        }
        if (sizes_[macro] == 0) {
            open_[macro] = true;
            ++depth_;
            sizes_[macro] = 1 + count(style_.macros[macro].children);
            --depth_;
            open_[macro] = false;
        }
        return sizes_[macro];
    }

    std::optional<std::size_t> loop() const { return loop_; }

    bool too_deep() const { return too_deep_; }

private:
    Style const& style_;
    std::vector<std::uint64_t> sizes_;
    std::vector<bool> open_;
    std::optional<std::size_t> loop_;
    std::size_t depth_ = 0;
    bool too_deep_ = false;
};

/// How deep elements stand within each other. No macro may call itself.
class HeightMeter {
public:
    explicit HeightMeter(Style const& style) : style_(style), heights_(style.macros.size(), 0) {}

    std::size_t height(std::vector<Element> const& elements) {
        std::size_t most = 0;
        for (Element const& element : elements) {
            std::size_t below = height(element.children);
            for (Branch const& branch : element.branches) {
                below = std::max(below, height(branch.children));
            }
            if (element.names) {
                below = std::max(below, height(element.names->substitute));
            }
            if (element.kind == ElementKind::text_macro) {
                below = macro_height(element.macro);
            }
            most = std::max(most, below + 1);
        }
        return most;
    }

    std::size_t macro_height(std::size_t macro) {
        if (heights_[macro] == 0) {
            heights_[macro] = 1 + height(style_.macros[macro].children);
        }
        return heights_[macro];
    }

private:
    Style const& style_;
    std::vector<std::size_t> heights_;
};

} // namespace

std::optional<Fault> check_macros(Style const& style) {
    if (style.macros.size() > 2000) {
        return Fault{FaultKind::limit, 0, "the style has more than 2,000 macros", ""};
    }
    MacroCounter counter(style);
    std::uint64_t sum = counter.count(style.citation.layout.children);
    if (style.bibliography) {
        sum += counter.count(style.bibliography->layout.children);
    }
    for (std::size_t macro = 0; macro < style.macros.size(); ++macro) {
        sum = std::max(sum, counter.count_macro(macro));
    }
    if (counter.loop()) {
        return Fault{
            FaultKind::macro,
            0,
            "the macro \"" + style.macros[*counter.loop()].name + "\" calls itself",
            "a macro may call others, but no circle of macros may come back to it"};
    }
    if (counter.too_deep()) {
        return Fault{FaultKind::limit, 0, "more than 100 macros call each other in a chain", ""};
    }
    HeightMeter meter(style);
    for (std::size_t macro = 0; macro < style.macros.size(); ++macro) {
        if (meter.macro_height(macro) > deepest_element) {
            return Fault{
                FaultKind::limit, 0, "the macros stand more than 400 elements deep in each other", ""};
        }
    }
    if (sum > most_elements) {
        return Fault{FaultKind::limit, 0, "the macros call each other more than two million times", ""};
    }
    return std::nullopt;
}

namespace {

template <class Visit>
void for_each_element_of(Style const& style, Visit const& visit) {
    for (Macro const& macro : style.macros) {
        for_each_element(macro.children, visit);
    }
    for_each_element(style.citation.layout.children, visit);
    if (style.bibliography) {
        for_each_element(style.bibliography->layout.children, visit);
    }
}

} // namespace

bool renders(Style const& style, Variable variable) {
    bool found = false;
    for_each_element_of(style, [&](Element const& element) {
        found = found || (element.kind == ElementKind::text_variable && element.variable == variable);
    });
    return found;
}

bool tests_disambiguation(Style const& style) {
    bool found = false;
    for_each_element_of(style, [&](Element const& element) {
        for (Branch const& branch : element.branches) {
            found = found || std::ranges::find(branch.tests, TestKind::disambiguate, &Test::kind) !=
                                 branch.tests.end();
        }
    });
    return found;
}

} // namespace brief::csl
