#include "page/geometry.hpp"
