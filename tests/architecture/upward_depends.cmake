# A module that names one below it in src/CMakeLists.txt: the configure run must stop with a message.
cmake_minimum_required(VERSION 3.25)
include(${MODULE_FILE})
module(lower DEPENDS upper)
