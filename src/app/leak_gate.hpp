#pragma once

/// The gate between a finished file and its name in the output folder: nothing that the audience must not
/// meet passes it.

#include "app/generate.hpp"
#include "scan/scan.hpp"

#include <cstddef>
#include <functional>
#include <list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace brief::app {

class LeakGate {
public:
    explicit LeakGate(Job const& job);

    /// Looks in the file and in its name.
    void search(pdf::File const& file, std::string const& file_name);

    /// From now on `also` gets each text of a file that is searched, folded.
    void tell(scan::FoldedText also) { also_ = std::move(also); }

    /// An error for each withheld value that was found and has no waiver. It names the field, and never the
    /// value.
    Diagnostics leaks() const;

    /// Looks in a text, such as that of a mail.
    void search(std::string_view text, std::string_view where) { search_.in_text(text, where); }

    /// Forgets what was found, for the next file of the same audience.
    void forget() { search_.forget(); }

private:
    std::string audience_;
    std::vector<std::string> fields_; ///< by value
    scan::Search search_;
    scan::FoldedText also_;
};

/// The gates for several jobs, one for all in which the same is withheld. A few are kept.
class LeakGates {
public:
    /// It has found nothing yet. It stands until it is asked for `most_gates` others.
    LeakGate& for_job(Job const& job);

    static constexpr std::size_t most_gates = 8;

private:
    /// What the values that are looked for depend on.
    struct Key {
        SharedProjection projection;
        std::string language; ///< in which dates are printed
        std::set<std::string, std::less<>> waived;
    };

    struct Made {
        Key key;
        LeakGate gate;
    };

    std::list<Made> made_; ///< where a gate stands it stays
};

} // namespace brief::app
