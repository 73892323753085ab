#pragma once

/// Items of many types, as many as are asked for and always the same.

#include "csl/processor.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace brief::csl_suite {

/// Every third item has three authors, some share names and years, so that cites need to be told apart.
inline std::vector<csl::Item> sample_items(std::size_t count) {
    using csl::Variable;
    static constexpr std::array<std::string_view, 10> types{
        "book",
        "article-journal",
        "chapter",
        "webpage",
        "article-newspaper",
        "report",
        "legal_case",
        "legislation",
        "thesis",
        "interview"};
    static constexpr std::array<std::string_view, 12> families{
        "Aliyeva",
        "Brown",
        "Cəfərli",
        "de la Cruz",
        "Ellison",
        "Fischer",
        "Gonçalves",
        "Hasanov",
        "Ivanova",
        "Jones",
        "Kaya",
        "van Leeuwen"};
    static constexpr std::array<std::string_view, 8> given{
        "Leyla", "John Paul", "Murad", "Ana", "Robert", "Jean-Luc", "Sevinj", "Q. R."};
    std::vector<csl::Item> items;
    for (std::size_t i = 0; i < count; ++i) {
        csl::Item item;
        std::string number = std::to_string(i + 1);
        item.id = "item-" + number;
        item.type = types[i % types.size()];
        csl::Names authors;
        for (std::size_t j = 0; j < (i % 3 == 0 ? 3U : 1U); ++j) {
            authors.push_back(
                {.family = std::string(families[(i * 7 + j * 5) % families.size()]),
                 .given = std::string(given[(i * 3 + j) % given.size()])}
            );
        }
        if (i % 7 == 6) {
            authors = {{.literal = "Committee No. " + number}};
        }
        item.set(Variable::author, authors);
        item.set(Variable::editor, csl::Names{{.family = "Editor", .given = "Edith"}});
        item.set(Variable::title, "A study of \"open\" records and the <i>Gazette</i>: part " + number);
        item.set(Variable::title_short, "Study " + number);
        item.set(Variable::container_title, std::string("Journal of Public Records"));
        item.set(Variable::publisher, std::string("Example Press"));
        item.set(Variable::publisher_place, std::string("Baku"));
        item.set(
            Variable::issued,
            csl::parse_date(std::to_string(1990 + i % 30) + "-0" + std::to_string(i % 9 + 1) + "-15")
        );
        item.set(Variable::accessed, csl::parse_date("2026-01-15"));
        item.set(Variable::volume, std::to_string(i % 40 + 1));
        item.set(Variable::issue, std::to_string(i % 4 + 1));
        item.set(Variable::page, std::to_string(100 + i) + "-" + std::to_string(110 + i));
        item.set(Variable::number, std::to_string(1000 + i));
        item.set(Variable::authority, std::string("Example Court"));
        item.set(Variable::genre, std::string("Report"));
        item.set(Variable::archive_location, "A" + number);
        item.set(Variable::edition, std::string("2"));
        item.set(Variable::url, "https://www.example.org/" + number);
        item.set(Variable::doi, "10.1000/" + number);
        items.push_back(std::move(item));
    }
    return items;
}

/// Each item in a note of its own, and again in a later one with a page, in an order that mixes short and
/// long ways.
inline csl::Request cite_all_twice(std::vector<csl::Item> const& items) {
    csl::Request request;
    request.items = &items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        request.citations.push_back({.cites = {{.id = items[i].id}}, .note = 0});
        std::size_t earlier = i % 3 == 0 ? i : i / 2;
        request.citations.push_back(
            {.cites = {{.id = items[earlier].id, .locator = std::to_string(i + 1)}}, .note = 0}
        );
    }
    for (std::size_t i = 0; i < request.citations.size(); ++i) {
        request.citations[i].note = static_cast<int>(i) + 1;
    }
    return request;
}

} // namespace brief::csl_suite
