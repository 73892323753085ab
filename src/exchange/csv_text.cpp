#include "exchange/csv_text.hpp"

#include "model/flatten.hpp"

#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace brief::exchange {

namespace {

/// The paths that any record fills. Every record lists its keys in the same order, so a path that is new goes
/// behind the one that it follows in its own record.
class Columns {
public:
    void add(std::vector<model::Entry> const& entries) {
        std::size_t last = 0;
        for (model::Entry const& entry : entries) {
            auto [place, is_new] = numbers_.try_emplace(entry.path, next_.size());
            if (is_new) {
                next_.push_back(next_[last]);
                paths_.push_back(entry.path);
                next_[last] = place->second;
            }
            last = place->second;
        }
    }

    std::vector<std::string> paths() const {
        std::vector<std::string> out;
        for (std::size_t at = next_[0]; at != 0; at = next_[at]) {
            out.push_back(paths_[at]);
        }
        return out;
    }

private:
    // A linked list: place 0 is before the first path, and behind the last one.
    std::vector<std::size_t> next_{0};
    std::vector<std::string> paths_{""};
    std::unordered_map<std::string, std::size_t> numbers_;
};

std::string line(std::vector<std::string> const& cells) {
    std::string out;
    for (std::string const& cell : cells) {
        out += (out.empty() ? "" : ",") + csv_cell(cell);
    }
    return out + "\r\n";
}

template <class Record>
std::string table(std::vector<Record> const& records) {
    Columns columns;
    for (Record const& record : records) {
        columns.add(model::flatten(record));
    }
    std::vector<std::string> const paths = columns.paths();
    std::string out = line(paths);
    for (Record const& record : records) {
        std::unordered_map<std::string, std::string> values;
        for (model::Entry& entry : model::flatten(record)) {
            values[entry.path] = std::move(entry.value);
        }
        std::vector<std::string> cells;
        cells.reserve(paths.size());
        for (std::string const& path : paths) {
            cells.push_back(values[path]);
        }
        out += line(cells);
    }
    return out;
}

} // namespace

std::string csv_cell(std::string const& text) {
    bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    std::string out = formula ? "\"'" : "\"";
    for (char c : text) {
        out += c == '"' ? "\"\"" : std::string(1, c);
    }
    return out + "\"";
}

std::string csv_table(view::View const& view, model::Kind kind) {
    std::string out;
    model::for_each_kind(view.library(), [&](auto const& records) {
        using Record = typename std::decay_t<decltype(records)>::value_type;
        if (Record::kind == kind) {
            out = table(records);
        }
    });
    return out;
}

} // namespace brief::exchange
