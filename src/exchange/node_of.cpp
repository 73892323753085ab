#include "exchange/node_of.hpp"

#include "model/flatten.hpp"

namespace brief::exchange {

load::Node node_of(model::Date const& date) {
    std::string value = model::format(date.value);
    if (!date.year_inferred && date.basis.empty()) {
        return {std::move(value), {}};
    }
    load::Node::Table table{{"value", {}, {std::move(value), {}}}};
    if (date.year_inferred) {
        table.push_back({"inferred", {}, {load::Node::Array{{std::string("year"), {}}}, {}}});
    }
    if (!date.basis.empty()) {
        table.push_back({"basis", {}, {date.basis, {}}});
    }
    return {std::move(table), {}};
}

load::Node node_of(model::Citation const& citation) {
    return {citation.source.id.empty() ? std::string() : model::plain(citation), {}};
}

} // namespace brief::exchange
