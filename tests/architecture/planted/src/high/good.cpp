#include "low/faults.hpp"

#include <cairo-pdf.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <vector>
