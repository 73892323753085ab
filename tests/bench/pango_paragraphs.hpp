#pragma once

/// Pango, as a measure for the text engine; not a part of the program.

#include <memory>
#include <string>

namespace brief::bench {

class PangoSetting {
public:
    /// `font`: a file, which Pango is told of through fontconfig.
    PangoSetting(std::string const& font, double size, double width, std::string const& language);
    ~PangoSetting();

    static bool available();
    static std::string version();

    /// Sets a paragraph, justified, and asks for the extents of its lines.
    void set(std::string const& words);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace brief::bench
