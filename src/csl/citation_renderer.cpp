#include "csl/citation_renderer.hpp"

#include "csl/cite_affix.hpp"
#include "csl/punctuation.hpp"
#include "csl/text_case.hpp"
#include "csl/typography.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace brief::csl {

namespace {

void leave_out(Node* node, Tag tag, bool left_out) {
    if (node->tag == tag) {
        node->left_out = left_out;
    }
    for (Node* child = node->first; child != nullptr; child = child->next) {
        leave_out(child, tag, left_out);
    }
}

/// Leaves out everything but `kept`, what it is in and what it holds.
bool keep_only(Node* node, Node const* kept) {
    if (node == kept) {
        return true;
    }
    bool any = false;
    for (Node* child = node->first; child != nullptr; child = child->next) {
        any = keep_only(child, kept) || any;
    }
    node->left_out = !any;
    return any;
}

} // namespace

Pieces CitationRenderer::render(Citation const& citation, std::vector<PlacedCite> const& places) {
    std::vector<Member> members = members_of(citation, places);
    arena_.clear();
    sort(members);
    render_members(members);
    group(members);
    set_delimiters(members);
    Collapse collapse = style_.citation_options.collapse;
    if (collapse == Collapse::citation_number) {
        collapse_numbers(members);
    } else if (collapse != Collapse::none) {
        collapse_years(members);
    }
    return settle(join(members), locale_, arena_);
}

std::vector<CitationRenderer::Member>
CitationRenderer::members_of(Citation const& citation, std::vector<PlacedCite> const& places) const {
    std::vector<Member> members;
    for (std::size_t i = 0; i < citation.cites.size(); ++i) {
        Cite const& cite = citation.cites[i];
        auto found = registry_.numbers.find(cite.id);
        if (found == registry_.numbers.end()) {
            continue;
        }
        Member member;
        member.cite = &cite;
        member.item = found->second;
        member.state = registry_.entry_state(member.item);
        member.state.in_bibliography = false;
        member.state.locator = trimmed(cite.locator);
        member.state.label = cite.label;
        member.state.position = places[i].position;
        member.state.near_note = places[i].near_note;
        member.state.first_note = places[i].first_note;
        members.push_back(std::move(member));
    }
    return members;
}

void CitationRenderer::sort(std::vector<Member>& members) {
    if (style_.citation.sort.empty() || members.size() < 2) {
        return;
    }
    std::vector<std::pair<SortValues, Member>> keyed;
    for (Member& member : members) {
        CiteState state = member.state;
        keyed.emplace_back(sorter_.values(style_.citation, state), std::move(member));
    }
    std::ranges::stable_sort(keyed, [&](auto const& left, auto const& right) {
        return Sorter::less(style_.citation, left.first, right.first);
    });
    for (std::size_t i = 0; i < members.size(); ++i) {
        members[i] = std::move(keyed[i].second);
    }
}

std::string CitationRenderer::plain(Node const* node, std::size_t item) {
    std::string text;
    if (node != nullptr) {
        append_plain(*node, text, arena_, registry_.prose_of(item));
    }
    return text;
}

void CitationRenderer::render_members(std::vector<Member>& members) {
    bool groups =
        style_.citation_options.collapse >= Collapse::year || style_.citation_options.cite_group_delimiter;
    for (Member& member : members) {
        member.node = evaluator_.render(style_.citation, member.state);
        if (member.node == nullptr) {
            continue;
        }
        apply_mode(member);
        if (!groups) {
            continue;
        }
        Node* names = find_tag(member.node, Tag::names);
        if (names != nullptr) {
            member.names = plain(names, member.item);
            names->left_out = true;
        }
        leave_out(member.node, Tag::year_suffix, true);
        member.year = plain(member.node, member.item);
        leave_out(member.node, Tag::year_suffix, false);
        if (names != nullptr) {
            names->left_out = false;
        }
    }
}

void CitationRenderer::apply_mode(Member& member) {
    CiteMode mode = member.cite->mode;
    if (mode != CiteMode::author_only && mode != CiteMode::suppress_author) {
        return;
    }
    Node* names = find_tag(member.node, Tag::names);
    if (names == nullptr) {
        return;
    }
    if (mode == CiteMode::suppress_author) {
        names->left_out = true;
    } else {
        keep_only(member.node, names);
    }
}

/// Cites with the same names come together, where the style groups and sorts.
void CitationRenderer::group(std::vector<Member>& members) const {
    bool groups =
        style_.citation_options.collapse >= Collapse::year || style_.citation_options.cite_group_delimiter;
    if (!groups || style_.citation.sort.empty()) {
        return;
    }
    for (std::size_t i = 0; i + 1 < members.size(); ++i) {
        std::size_t next = i + 1;
        for (std::size_t j = i + 1; j < members.size(); ++j) {
            if (!members[i].names.empty() && members[j].names == members[i].names) {
                std::rotate(
                    members.begin() + static_cast<std::ptrdiff_t>(next),
                    members.begin() + static_cast<std::ptrdiff_t>(j),
                    members.begin() + static_cast<std::ptrdiff_t>(j) + 1
                );
                ++next;
            }
        }
        i = next - 1;
    }
}

void CitationRenderer::set_delimiters(std::vector<Member>& members) const {
    std::string_view delimiter = style_.citation.layout.delimiter;
    for (std::size_t i = 1; i < members.size(); ++i) {
        bool same = !members[i].names.empty() && members[i].names == members[i - 1].names;
        members[i].delimiter = delimiter;
        if (same && style_.citation_options.cite_group_delimiter) {
            members[i].delimiter = *style_.citation_options.cite_group_delimiter;
        }
    }
}

void CitationRenderer::collapse_numbers(std::vector<Member>& members) const {
    auto joins = [&](std::size_t i) {
        Member const& left = members[i - 1];
        Member const& right = members[i];
        return left.node != nullptr && right.node != nullptr && left.cite->suffix.empty() &&
               right.cite->prefix.empty() && left.cite->locator.empty() && right.cite->locator.empty() &&
               right.state.citation_number == left.state.citation_number + 1 &&
               find_tag(left.node, Tag::citation_number) != nullptr &&
               find_tag(right.node, Tag::citation_number) != nullptr;
    };
    for (std::size_t start = 0; start < members.size();) {
        std::size_t end = start + 1;
        while (end < members.size() && joins(end)) {
            ++end;
        }
        if (end - start >= 3) {
            for (std::size_t i = start + 1; i + 1 < end; ++i) {
                members[i].skipped = true;
            }
            members[end - 1].delimiter = "–";
        }
        bool collapsed = end - start >= 3;
        if (collapsed && end < members.size() && style_.citation_options.after_collapse_delimiter) {
            members[end].delimiter = *style_.citation_options.after_collapse_delimiter;
        }
        start = end;
    }
}

/// Whether the cite may leave out its names behind the one before.
bool CitationRenderer::has_name_of(Member const& member, Member const& before) const {
    bool nameless = member.names.empty() && before.names.empty() && !member.year.empty() &&
                    member.year == before.year && style_.citation_options.collapse != Collapse::year;
    return (!member.names.empty() || nameless) && member.names == before.names &&
           member.cite->prefix.empty() && before.cite->suffix.empty() &&
           member.cite->mode == CiteMode::normal;
}

/// Whether the cite may leave out all but its year suffix.
bool CitationRenderer::has_year_of(Member const& member, Member const& before) const {
    return style_.citation_options.collapse != Collapse::year && member.year == before.year &&
           find_tag(member.node, Tag::year_suffix) != nullptr &&
           find_tag(before.node, Tag::year_suffix) != nullptr && member.cite->locator.empty() &&
           before.cite->locator.empty();
}

void CitationRenderer::collapse_year(Member& member, Member const& before) const {
    CitationOptions const& options = style_.citation_options;
    std::string_view layout = style_.citation.layout.delimiter;
    bool by_suffix = has_year_of(member, before);
    if (Node* names = find_tag(member.node, Tag::names)) {
        names->left_out = true;
    }
    // Cites are grouped in the text: CSL 1.0.2, "Cite Grouping". In notes they are parted as all others.
    member.delimiter = style_.is_note || by_suffix ? layout : std::string_view(", ");
    if (options.cite_group_delimiter) {
        member.delimiter = *options.cite_group_delimiter;
    }
    if (by_suffix) {
        Node* suffix = find_tag(member.node, Tag::year_suffix);
        keep_only(member.node, suffix);
        member.node = suffix;
        if (options.year_suffix_delimiter) {
            member.delimiter = *options.year_suffix_delimiter;
        }
    } else if (!before.cite->locator.empty() && options.after_collapse_delimiter) {
        member.delimiter = *options.after_collapse_delimiter;
    }
}

void CitationRenderer::collapse_years(std::vector<Member>& members) {
    CitationOptions const& options = style_.citation_options;
    bool collapsed = false;
    for (std::size_t i = 1; i < members.size(); ++i) {
        if (members[i].node != nullptr && members[i - 1].node != nullptr &&
            has_name_of(members[i], members[i - 1])) {
            collapse_year(members[i], members[i - 1]);
            collapsed = true;
            continue;
        }
        bool after = collapsed || options.collapse == Collapse::year;
        if (after && options.after_collapse_delimiter) {
            members[i].delimiter = *options.after_collapse_delimiter;
        }
        collapsed = false;
    }
    if (options.collapse == Collapse::year_suffix_ranged) {
        range_suffixes(members);
    }
}

/// Three or more year suffixes in a row become a range.
void CitationRenderer::range_suffixes(std::vector<Member>& members) {
    auto follows = [&](std::size_t i) {
        Member const& member = members[i];
        if (member.node == nullptr || member.node->tag != Tag::year_suffix ||
            members[i - 1].item == member.item) {
            return false;
        }
        std::string const& left = registry_.disambiguations[members[i - 1].item].year_suffix;
        std::string const& right = registry_.disambiguations[member.item].year_suffix;
        return left.size() == right.size() &&
               left.substr(0, left.size() - 1) == right.substr(0, right.size() - 1) &&
               left.back() + 1 == right.back();
    };
    for (std::size_t start = 0; start < members.size();) {
        std::size_t end = start + 1;
        while (end < members.size() && follows(end)) {
            ++end;
        }
        if (end - start >= 3) {
            for (std::size_t i = start + 1; i + 1 < end; ++i) {
                members[i].skipped = true;
            }
            members[end - 1].delimiter = "–";
        }
        start = end;
    }
}

void CitationRenderer::add_member(Member const& member, bool first, Tokens& tokens) {
    Tokens prefix = cite_prefix(member.cite->prefix);
    bool joined_by_prefix =
        !prefix.empty() && is_punctuation(prefix.front().text.empty() ? ' ' : prefix.front().text.front());
    if (!first && !joined_by_prefix && !member.delimiter.empty()) {
        tokens.push_back({PieceKind::text, Markup::none, true, member.delimiter, {}, false, false});
    }
    std::size_t start = tokens.size();
    tokens.insert(tokens.end(), prefix.begin(), prefix.end());
    std::size_t content = tokens.size();
    if (member.node != nullptr) {
        flatten(*member.node, tokens, arena_, registry_.prose_of(member.item));
    }
    bool begins = (first && prefix.empty()) || ends_sentence(member.cite->prefix);
    if (begins && style_.is_note) {
        capitalize_first_term(tokens, content, arena_, member.state.source->locale->language());
    }
    if (tokens.size() == content && member.cite->suffix.empty()) {
        tokens.resize(start);
        return;
    }
    Tokens suffix = cite_suffix(member.cite->suffix);
    tokens.insert(tokens.end(), suffix.begin(), suffix.end());
}

Tokens CitationRenderer::join(std::vector<Member> const& members) {
    Tokens tokens;
    Format const& format = style_.citation.layout.format;
    std::array<Markup, 5> const marks{
        format.align, format.decoration, format.weight, format.variant, format.style};
    for (Markup mark : marks) {
        if (mark != Markup::none) {
            tokens.push_back({PieceKind::open, mark, false, {}, {}, false, false});
        }
    }
    bool bare = members.size() == 1 && members.front().cite->mode == CiteMode::author_only;
    if (!bare && !format.prefix.empty()) {
        tokens.push_back({PieceKind::text, Markup::none, true, format.prefix, {}, false, false});
    }
    std::size_t content = tokens.size();
    bool first = true;
    for (Member const& member : members) {
        std::size_t before = tokens.size();
        if (!member.skipped) {
            add_member(member, first, tokens);
            first = first && tokens.size() == before;
        }
    }
    if (tokens.size() == content) {
        return {};
    }
    if (!bare && !format.suffix.empty()) {
        tokens.push_back({PieceKind::text, Markup::none, true, format.suffix, {}, false, false});
    }
    for (std::size_t i = marks.size(); i > 0; --i) {
        if (marks[i - 1] != Markup::none) {
            tokens.push_back({PieceKind::close, marks[i - 1], false, {}, {}, false, false});
        }
    }
    return tokens;
}

} // namespace brief::csl
