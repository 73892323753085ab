#include "finish/structure_check.hpp"

#include <fmt/format.h>

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace brief::finish {

namespace {

class Check {
public:
    explicit Check(page::Structure const& structure) : structure_(structure) {}

    Diagnostics run() {
        visit(page::NodeId::document);
        return std::move(faults_);
    }

private:
    // As deep as layout nests its nodes: some ten levels.
    void visit(page::NodeId id) {
        page::Node const& node = structure_.at(id);
        path_.push_back(id);
        if (node.role == page::Role::figure && node.alternative.empty()) {
            report("has no text that says what it shows", "give the figure an alternative text");
        }
        if (node.role == page::Role::note && node.id.empty()) {
            report("has no id", fault_of_ours);
        }
        if (!node.id.empty() && !ids_.insert(node.id).second) {
            report("has the id of another", fault_of_ours);
        }
        for (page::Kid const& kid : node.kids) {
            if (page::NodeId const* child = std::get_if<page::NodeId>(&kid)) {
                visit(*child);
            }
        }
        path_.pop_back();
    }

    /// Names the node as `inspect` does, with the way to it.
    void report(std::string_view what, std::string hint) {
        std::string path;
        for (page::NodeId id : path_) {
            path += path.empty() ? "" : " > ";
            path += fmt::format("{}#{}", page::name(structure_.at(id).role), static_cast<std::size_t>(id));
        }
        faults_.push_back(
            error(Code::structure_mismatch, {}, fmt::format("{} {}", path, what), {std::move(hint)})
        );
    }

    static constexpr char const* fault_of_ours =
        "this is a fault of the program, not of the brief: please report it";

    page::Structure const& structure_;
    std::vector<page::NodeId> path_;
    std::set<std::string_view> ids_;
    Diagnostics faults_;
};

} // namespace

Result<void> check_structure(page::Structure const& structure) {
    Diagnostics faults = Check(structure).run();
    if (!faults.empty()) {
        return failure(std::move(faults));
    }
    return {};
}

} // namespace brief::finish
