#pragma once

/// Answers for programs: one JSON document on standard output.

#include "base/result.hpp"
#include "layout/report.hpp"
#include "pdf/sizes.hpp"
#include "truth/verdicts.hpp"

#include <string>
#include <vector>

namespace brief::app {

/// `{"errors": n, "warnings": n, "diagnostics": [{"code": …, "severity": …, "message": …, "path": …, "line":
/// …, "column": …, "hints": […]}]}`, in the order given.
std::string to_json(Diagnostics const& diagnostics, Sources const& sources);

/// The same, followed by `"quotations": [{"quotation": …, "statement": …, "verdict": …, "underlying": …,
/// "checked": …, "places": [{"paragraph": …, "from": …, "to": …}], "cuts": n, "inserted": n, "qualifiers":
/// […]}]`. The words themselves are not in it. A verdict that there is none of is null; a translation has
/// `"language"`.
std::string to_json(
    Diagnostics const& diagnostics,
    std::vector<truth::QuotationVerdict> const& verdicts,
    Sources const& sources
);

/// A file that was published.
struct Written {
    std::string path;
    pdf::Sizes sizes;
};

/// The first with `"written": [paths]` and `"sizes": [{"path": …, "file": bytes, "fonts": bytes, …,
/// "heaviest":
/// [{"what": …, "bytes": n}]}]` before it.
std::string
to_json(std::vector<Written> const& written, Diagnostics const& diagnostics, Sources const& sources);

/// What became of a brief on its pages: `{"pages": [{"page": n, "fill": part, "lines_short": n, "notes": n,
/// "divided_note": bool}], "relaxed": [words], "lines": {"justified": n, "loose": n}, "fit": t}`.
std::string to_json(layout::Report const& report);

} // namespace brief::app
