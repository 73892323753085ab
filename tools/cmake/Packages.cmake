# What is installed, and the packages of it: `cpack --preset linux-static` gives a .tar.gz for any Linux, `cpack --preset
# windows-cross` a .zip, `cpack --preset release` a .deb and a .tar.gz for the system it was built on.

include(GNUInstallDirs)
install(TARGETS briefwright DESTINATION ${CMAKE_INSTALL_BINDIR})
# The program looks for share/briefwright beside its own folder, wherever the tree stands.
install(DIRECTORY layouts fonts DESTINATION share/briefwright)
install(FILES LICENSE README.md CHANGELOG.md DESTINATION share/doc/briefwright)
if(EXISTS ${BRIEFWRIGHT_CROSS_ROOT}/share/licences)
    # Of the libraries that are linked into the program, see docs/explanation/dependencies.md.
    install(DIRECTORY ${BRIEFWRIGHT_CROSS_ROOT}/share/licences DESTINATION share/doc/briefwright)
endif()

# The manual page and what shells complete: the program prints them.
if(NOT WIN32)
    set(pages ${CMAKE_BINARY_DIR}/pages)
    set(commands "")
    foreach(page IN ITEMS man bash zsh fish)
        list(APPEND commands COMMAND briefwright completion ${page} > ${pages}/${page})
    endforeach()
    add_custom_command(
        OUTPUT ${pages}/man ${pages}/bash ${pages}/zsh ${pages}/fish
        COMMAND ${CMAKE_COMMAND} -E make_directory ${pages} ${commands}
        DEPENDS briefwright
        VERBATIM
    )
    add_custom_target(pages ALL DEPENDS ${pages}/man)
    install(FILES ${pages}/man DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 RENAME briefwright.1)
    install(FILES ${pages}/bash DESTINATION share/bash-completion/completions RENAME briefwright)
    install(FILES ${pages}/zsh DESTINATION share/zsh/site-functions RENAME _briefwright)
    install(FILES ${pages}/fish DESTINATION share/fish/vendor_completions.d RENAME briefwright.fish)
endif()

set(CPACK_PACKAGE_NAME briefwright)
set(CPACK_PACKAGE_VENDOR "The Briefwright authors")
set(CPACK_PACKAGE_CONTACT "The Briefwright authors <briefwright@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "typeset records about people in prison into accessible PDF briefs")
set(CPACK_PACKAGE_DESCRIPTION
    "Briefwright makes advocacy briefs from TOML records: cited, checked, and set as PDF that\n screen readers can read (PDF/UA-1, PDF/A-2). The same records give the same bytes."
)
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
if(WIN32)
    set(CPACK_GENERATOR ZIP)
    set(CPACK_SYSTEM_NAME windows-x86_64)
else()
    set(CPACK_GENERATOR TGZ)
    if(CMAKE_SYSTEM_NAME STREQUAL Linux AND EXISTS /etc/debian_version AND NOT BRIEFWRIGHT_ALONE)
        list(APPEND CPACK_GENERATOR DEB)
    endif()
    string(TOLOWER ${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR} CPACK_SYSTEM_NAME)
    if(NOT BRIEFWRIGHT_ALONE)
        string(APPEND CPACK_SYSTEM_NAME -shared) # needs libraries of the system
    endif()
endif()
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON) # dpkg-shlibdeps names the libraries and their versions
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "fonts-noto-cjk, citation-style-language-styles")
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
if(CMAKE_CROSSCOMPILING)
    # dpkg-shlibdeps would ask the packages of this machine.
    set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS OFF)
    set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE arm64)
endif()
include(CPack)
