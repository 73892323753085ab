#include "batch/review.hpp"

#include "batch/manifest.hpp"
#include "deliver/html_body.hpp"
#include "exchange/csv_text.hpp"
#include "model/byte_count.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::batch {

namespace {

using deliver::html_text;

constexpr std::string_view style = R"(
:root { color-scheme: light; --ink: #1f2328; --soft: #57606a; --line: #d0d7de; --bad: #b3261e; --note: #7a4d00; }
body { font: 15px/1.45 system-ui, sans-serif; color: var(--ink); margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
.sum { color: var(--soft); margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: start; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; color: var(--soft); }
article { display: grid; grid-template-columns: 110px 1fr; gap: 1.25rem; padding: 1rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
article img { width: 110px; height: auto; border: 1px solid var(--line); background: #fff; }
article h3 { font-size: 1.05rem; margin: 0; } article p { margin: .15rem 0; }
.soft { color: var(--soft); } .bad { color: var(--bad); } .note { color: var(--note); }
pre { white-space: pre-wrap; font: inherit; margin: .4rem 0 0; padding: .4rem .7rem; background: #f6f8fa; border-inline-start: 3px solid currentColor; }
label { color: var(--soft); } @media print { body { margin: 0; max-width: none; } }
)";

bool is_error(Message const& message) {
    return message.outcome != 0;
}

std::string messages_of(Record const& record) {
    std::string out;
    for (Message const& message : record.messages) {
        std::string text = message.text;
        while (text.ends_with('\n')) {
            text.pop_back();
        }
        out +=
            fmt::format("<pre class=\"{}\">{}</pre>\n", is_error(message) ? "bad" : "note", html_text(text));
    }
    return out;
}

std::string entry_of(Record const& record) {
    Addressed const& to = record.addressed;
    bool const done = record.status == Status::done;
    std::string const stem = html_text(record.item.stem);
    std::string out = "<article>\n";
    out += done ? fmt::format(
                      "<a href=\"{0}.pdf\"><img src=\"{1}/{0}.png\" alt=\"First page of {0}.pdf\" "
                      "loading=\"lazy\"></a>\n",
                      stem,
                      pictures_folder
                  )
                : "<p class=\"bad\">not made</p>\n";
    out += fmt::format(
        "<div>\n<h3>{}</h3>\n<p class=\"soft\">{}</p>\n",
        html_text(to.name.empty() ? record.item.id : to.name),
        html_text(to.office)
    );
    if (done) {
        out += fmt::format(
            "<p>{} · edition <b>{}</b> · mail of {}</p>\n<p><b lang=\"{}\">{}</b></p>\n<p "
            "lang=\"{}\">{}</p>\n",
            html_text(to.email),
            html_text(record.item.language),
            model::to_text({record.mail_bytes}),
            html_text(record.item.language),
            html_text(to.subject),
            html_text(record.item.language),
            html_text(to.salutation)
        );
        out += fmt::format(
            "<p><a href=\"{0}.pdf\">{0}.pdf</a> · <a href=\"{0}.eml\">{0}.eml</a> · <label><input "
            "type=\"checkbox\"> looked at</label></p>\n",
            stem
        );
    }
    return out + messages_of(record) + "</div>\n</article>\n";
}

std::string facts_of(Plan const& plan) {
    std::string out =
        "<h2>What the editions tell</h2>\n<table>\n<tr><th>Edition<th>Facts as of<th>Person<th>Last "
        "verified<th>Age on that date</tr>\n";
    for (auto const& [language, edition] : plan.editions) {
        for (Fact const& fact : edition.facts) {
            out += fmt::format(
                "<tr><td>{}<td>{}<td>{}<td>{}<td>{}</tr>\n",
                html_text(language),
                html_text(edition.as_of),
                html_text(fact.what),
                fact.as_of.empty() ? "not stated" : html_text(fact.as_of),
                html_text(fact.age)
            );
        }
        if (edition.facts.empty()) {
            out += fmt::format(
                "<tr><td>{}<td>{}<td colspan=\"3\">no people</tr>\n",
                html_text(language),
                html_text(edition.as_of)
            );
        }
    }
    return out + "</table>\n";
}

std::size_t count(std::vector<Record> const& records, Status status) {
    return static_cast<std::size_t>(std::ranges::count(records, status, &Record::status));
}

/// "Sara Mithal (verified 2026-01-05, 5 days)"
std::string facts_in_a_cell(EditionPlan const& edition) {
    std::string out;
    for (Fact const& fact : edition.facts) {
        out += out.empty() ? "" : "; ";
        out += fact.what;
        out += fmt::format(" ({}", fact.as_of.empty() ? "not stated" : "verified " + fact.as_of);
        out += fact.age.empty() ? ")" : fmt::format(", {})", fact.age);
    }
    return out;
}

std::string row(std::vector<std::string> const& cells) {
    std::string out;
    for (std::string const& cell : cells) {
        out += (out.empty() ? "" : ",") + exchange::csv_cell(cell);
    }
    return out + "\r\n";
}

std::string all_messages(Record const& record) {
    std::string out;
    for (Message const& message : record.messages) {
        out += message.text.substr(0, message.text.find('\n')) + "\n";
    }
    while (out.ends_with('\n')) {
        out.pop_back();
    }
    return out;
}

std::string row_of(Plan const& plan, Record const& record) {
    auto const edition = plan.editions.find(record.item.language);
    bool const known = edition != plan.editions.end();
    Addressed const& to = record.addressed;
    return row(
        {"",
         record.item.id,
         to.name,
         to.office,
         to.email,
         record.item.language,
         to.salutation,
         to.subject,
         known ? edition->second.as_of : "",
         known ? facts_in_a_cell(edition->second) : "",
         fmt::format("{}", record.mail_bytes),
         record.item.stem + ".pdf",
         std::string(model::spelling(record.status)),
         all_messages(record)}
    );
}

} // namespace

exchange::Listing review_page(Plan const& plan, std::vector<Record> const& records) {
    std::string out = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta "
        "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self' file:; "
        "style-src "
        "'unsafe-inline'\">\n<meta name=\"viewport\" "
        "content=\"width=device-width\">\n<title>{0}</title>\n<style>{1}</style>\n</head>\n<body>\n<h1>{0}</"
        "h1>\n",
        html_text(plan.title),
        style
    );
    out += fmt::format(
        "<p class=\"sum\">{} of {} mails to look at{}. Nothing was sent.</p>\n",
        count(records, Status::done),
        plan.items.size(),
        count(records, Status::failed) == 0
            ? ""
            : fmt::format("; <span class=\"bad\">{} could not be made</span>", count(records, Status::failed))
    );
    out += facts_of(plan) + "<h2>The mails</h2>\n";
    auto entry = [&records](std::size_t i) { return entry_of(records[i]); };
    return {std::move(out), records.size(), std::move(entry), "</body>\n</html>\n"};
}

exchange::Listing review_table(Plan const& plan, std::vector<Record> const& records) {
    std::string out = "\xef\xbb\xbf";
    out += row(
        {"looked at",
         "id",
         "recipient",
         "office",
         "e-mail",
         "language",
         "salutation",
         "subject",
         "facts as of",
         "facts",
         "mail, bytes",
         "PDF",
         "state",
         "messages"}
    );
    auto entry = [&plan, &records](std::size_t i) { return row_of(plan, records[i]); };
    return {std::move(out), records.size(), std::move(entry), {}};
}

std::string junit_report(Plan const& plan, std::vector<Record> const& records) {
    std::string out = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"{}\" tests=\"{}\" failures=\"{}\">\n",
        html_text(plan.campaign),
        records.size(),
        count(records, Status::failed)
    );
    for (Record const& record : records) {
        out += fmt::format(
            "  <testcase classname=\"{}\" name=\"{}\"",
            html_text(record.item.language),
            html_text(record.item.id)
        );
        if (record.status != Status::failed) {
            out += "/>\n";
            continue;
        }
        std::string text;
        for (Message const& message : record.messages) {
            text += is_error(message) ? message.text : "";
        }
        out += fmt::format(
            ">\n    <failure message=\"{}\">{}</failure>\n  </testcase>\n",
            html_text(text.substr(0, text.find('\n'))),
            html_text(text)
        );
    }
    return out + "</testsuite>\n";
}

} // namespace brief::batch
