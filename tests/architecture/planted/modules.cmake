set(uses_low "PkgConfig::SODIUM")
set(uses_os "")
set(uses_high "PkgConfig::CAIRO;Freetype::Freetype")
