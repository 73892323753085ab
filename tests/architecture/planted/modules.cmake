set(uses_low "PkgConfig::NETTLE")
set(uses_os "")
set(uses_high "PkgConfig::CAIRO;Freetype::Freetype")
