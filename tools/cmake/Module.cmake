# module(NAME [DEPENDS module…] [USES library…])
#
# A module is the folder src/NAME, the namespace brief::NAME and the static library brief_NAME. Other
# modules reach its headers as "NAME/thing.hpp", and only when they name it (or a module that names it):
# each module exports its own include root, <build>/include/NAME/NAME -> src/NAME. With src/ itself as the
# root every include would compile, and the graph would be a wish.
#
# DEPENDS on a module that is not yet listed is a configure error, so a cycle cannot be written. Libraries
# of USES are private: their headers end at the module that wraps them.

set(brief_modules "" CACHE INTERNAL "modules listed so far")

function(module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS;USES;PUBLIC_USES")
    foreach(dependency IN LISTS arg_DEPENDS)
        if(NOT dependency IN_LIST brief_modules)
            message(FATAL_ERROR "module ${name} depends on ${dependency}, which is not listed above it")
        endif()
    endforeach()

    set(root ${CMAKE_BINARY_DIR}/include/${name})
    file(MAKE_DIRECTORY ${root})
    file(CREATE_LINK ${CMAKE_SOURCE_DIR}/src/${name} ${root}/${name} SYMBOLIC COPY_ON_ERROR)

    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
    list(FILTER sources EXCLUDE REGEX "/app/main\\.cpp$")
    list(FILTER sources EXCLUDE REGEX "/only_[a-z0-9]+/") # variants: the module's own list picks one
    add_library(brief_${name} STATIC ${sources})
    target_include_directories(brief_${name} PUBLIC ${root})
    # The headers as others reach them: with CMAKE_VERIFY_INTERFACE_HEADER_SETS the target
    # all_verify_interface_header_sets compiles each of them alone.
    file(
        GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/src
        ${CMAKE_SOURCE_DIR}/src/${name}/*.hpp
    )
    list(FILTER headers EXCLUDE REGEX "/only_[a-z0-9]+/")
    list(TRANSFORM headers PREPEND ${root}/)
    target_sources(brief_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${root} FILES ${headers})
    list(TRANSFORM arg_DEPENDS PREPEND brief_ OUTPUT_VARIABLE dependencies)
    target_link_libraries(
        brief_${name}
        PUBLIC ${dependencies} fmt::fmt ${arg_PUBLIC_USES}
        PRIVATE briefwright_flags ${arg_USES}
    )
    set_property(GLOBAL PROPERTY brief_uses_${name} ${arg_USES} ${arg_PUBLIC_USES})
    set(brief_modules ${brief_modules} ${name} CACHE INTERNAL "modules listed so far")
endfunction()

# What can be made where no library can be linked: the static libraries of all modules.
function(add_objects_target)
    list(TRANSFORM brief_modules PREPEND brief_ OUTPUT_VARIABLE libraries)
    add_custom_target(objects DEPENDS ${libraries})
endfunction()
