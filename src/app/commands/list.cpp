#include "app/commands/commands.hpp"
#include "app/workspace.hpp"
#include "base/utf8.hpp"
#include "exchange/csv_text.hpp"
#include "os/path.hpp"
#include "select/arrange.hpp"
#include "view/view.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace brief::app {

namespace {

using Json = nlohmann::ordered_json;

/// A record as a row of text.
struct Row {
    std::string id;
    std::string what; ///< name, title or first words
    std::string tags;
    std::string place; ///< file:line
    std::string group;
};

std::string const& title_of(model::Person const& r) {
    return r.name.display.value;
}

std::string const& title_of(model::Group const& r) {
    return r.label.value;
}

std::string const& title_of(model::Statement const& r) {
    return r.speaker.value;
}

std::string const& title_of(model::Quotation const& r) {
    return r.text.value;
}

std::string const& title_of(model::Source const& r) {
    return r.title.value;
}

std::string const& title_of(model::Organisation const& r) {
    return r.name.value;
}

std::string const& title_of(model::Ask const& r) {
    return r.text.value;
}

std::string const& title_of(model::Recipient const& r) {
    return r.name.value;
}

/// What the options ask for, as a definition would write it. Each text is a source of its own, so that a
/// fault in it can be shown.
model::Selection selection_of(ListOptions const& options, Sources& sources) {
    auto text = [&](std::string const& option, std::string const& value) {
        return model::Text{value, value.empty() ? Span{} : Span{sources.add(option, value), 1, 0, 1}};
    };
    model::Selection selection;
    selection.where = text("--where", options.where);
    for (std::string const& path : options.sort) {
        selection.sort.push_back(text("--sort", path));
    }
    selection.group = text("--group", options.group);
    selection.limit = options.limit;
    return selection;
}

std::vector<select::Selected> all_records(model::Library const& library, model::Kind kind) {
    std::vector<select::Selected> out;
    model::for_each_kind(library, [&](auto const& records) {
        for (auto const& record : records) {
            if (record.kind != kind) {
                return;
            }
            out.emplace_back(&record);
        }
    });
    return out;
}

Row row_of(select::Selected const& selected, std::string const& group, Sources const& sources) {
    return std::visit(
        [&](auto const* record) {
            Span const& span = record->id.span;
            return Row{
                record->id.value,
                title_of(*record),
                fmt::format("{}", fmt::join(record->tags, " ")),
                fmt::format("{}:{}", sources.path(span.file), span.line),
                group};
        },
        selected
    );
}

/// At most `width` code points, with an ellipsis for what is left out.
std::string clipped(std::string const& text, std::size_t width) {
    std::u32string points = utf8::decode(text);
    std::ranges::replace(points, U'\n', U' ');
    if (points.size() > width) {
        points = points.substr(0, width - 1) + U"…";
    }
    return utf8::encode(points);
}

std::string padded(std::string const& text, std::size_t width) {
    std::size_t length = utf8::length(text);
    return text + std::string(length < width ? width - length : 0, ' ');
}

std::string table(std::vector<Row> const& rows) {
    constexpr std::size_t widest = 60;
    std::size_t id_width = 2;
    std::size_t what_width = 4;
    for (Row const& row : rows) {
        id_width = std::max(id_width, utf8::length(row.id));
        what_width = std::max(what_width, std::min(widest, utf8::length(row.what)));
    }
    std::string out = padded("id", id_width) + "  " + padded("what", what_width) + "  where\n";
    std::string group;
    for (Row const& row : rows) {
        if (row.group != group) {
            group = row.group;
            out += "\n" + group + "\n";
        }
        out += padded(row.id, id_width) + "  " + padded(clipped(row.what, widest), what_width) + "  " +
               row.place + "\n";
    }
    return out;
}

std::string csv(std::vector<Row> const& rows) {
    std::string out = "id,what,tags,where\r\n";
    for (Row const& row : rows) {
        out += fmt::format(
            "{},{},{},{}\r\n",
            exchange::csv_cell(row.id),
            exchange::csv_cell(row.what),
            exchange::csv_cell(row.tags),
            exchange::csv_cell(row.place)
        );
    }
    return out;
}

std::string json(std::vector<Row> const& rows, model::Kind kind) {
    Json list = Json::array();
    for (Row const& row : rows) {
        list.push_back({{"id", row.id}, {"what", row.what}, {"tags", row.tags}, {"where", row.place}});
        if (!row.group.empty()) {
            list.back()["group"] = row.group;
        }
    }
    Json document{{"kind", model::name(kind)}, {"records", std::move(list)}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

int run(ListOptions const& options, Terminal& terminal) {
    Sources sources;
    auto give_up = [&](Diagnostics const& faults) {
        terminal.report(faults, sources);
        return exit_code(faults);
    };
    Result<select::Request> request = select::compile(selection_of(options, sources), {options.kind});
    if (!request) {
        return give_up(request.error());
    }
    std::string inside = options.workspace.empty() ? "." : options.workspace;
    Result<OpenWorkspace> workspace = open_workspace(os::to_path(inside), sources);
    if (!workspace) {
        return give_up(workspace.error());
    }
    terminal.report(workspace->warnings, sources);
    std::optional<model::Date> as_of;
    if (options.as_of) {
        as_of = model::Date{*options.as_of, false, {}, {}};
    }
    view::Projection const projection = view::project(std::move(workspace->library), options.audience, as_of);
    select::Circumstances const circumstances{options.as_of.value_or(model::PartialDate{}), options.language};
    std::vector<Row> rows;
    for (select::Group const& group :
         select::arrange(all_records(projection.view.library(), options.kind), *request, circumstances)) {
        for (select::Selected const& record : group.records) {
            rows.push_back(row_of(record, group.label, sources));
        }
    }
    switch (options.format) {
    case Table::table: terminal.print(table(rows)); break;
    case Table::csv: terminal.print(csv(rows)); break;
    case Table::json: terminal.print(json(rows, options.kind)); break;
    }
    return 0;
}

} // namespace brief::app
