# Libraries that come with pkg-config on Linux and macOS and with a CMake package through vcpkg.
find_package(PkgConfig)

# certdesk_dependency(dep_cares PKGCONFIG libcares PACKAGE c-ares TARGET c-ares::cares)
# makes the INTERFACE target dep_cares from whichever of the two is there. pkg-config first: Debian's
# libzip-dev ships a CMake package that names files of another package.
function(certdesk_dependency name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "PACKAGE;TARGET;PKGCONFIG" "")
    add_library(${name} INTERFACE)
    if(PkgConfig_FOUND)
        pkg_check_modules(${name}_pc QUIET IMPORTED_TARGET ${arg_PKGCONFIG})
    endif()
    if(${name}_pc_FOUND)
        target_link_libraries(${name} INTERFACE PkgConfig::${name}_pc)
    else()
        find_package(${arg_PACKAGE} CONFIG REQUIRED)
        target_link_libraries(${name} INTERFACE ${arg_TARGET})
    endif()
endfunction()

certdesk_dependency(dep_cares PKGCONFIG libcares PACKAGE c-ares TARGET c-ares::cares)
target_compile_definitions(dep_cares INTERFACE $<$<PLATFORM_ID:Windows>:NOMINMAX>) # by way of winsock2.h
certdesk_dependency(dep_zip PKGCONFIG libzip PACKAGE libzip TARGET libzip::zip)
certdesk_dependency(dep_qpdf PKGCONFIG libqpdf PACKAGE qpdf TARGET qpdf::libqpdf)
target_compile_definitions(dep_qpdf INTERFACE POINTERHOLDER_TRANSITION=4) # std::shared_ptr only

# certdesk_reads_qpdf(TARGET FILE…): qpdf 11's JSON.hh holds a vector of a class that is not complete yet. Clang
# refuses that with the constexpr vector that GCC 12's library has in C++20, and takes it in C++17.
function(certdesk_reads_qpdf target)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND NOT MSVC)
        set_source_files_properties(${ARGN} TARGET_DIRECTORY ${target} PROPERTIES COMPILE_OPTIONS "-std=c++17;-Wno-c++20-extensions"
            SKIP_UNITY_BUILD_INCLUSION ON SKIP_PRECOMPILE_HEADERS ON)
    endif()
endfunction()
certdesk_dependency(dep_http PKGCONFIG cpp-httplib PACKAGE httplib TARGET httplib::httplib)

# libharu has neither in Debian and Homebrew; vcpkg's is found the same way.
find_path(CERTDESK_HPDF_HEADERS hpdf.h REQUIRED)
find_library(CERTDESK_HPDF_LIBRARY NAMES hpdf libhpdf REQUIRED)
mark_as_advanced(CERTDESK_HPDF_HEADERS CERTDESK_HPDF_LIBRARY)
add_library(dep_hpdf INTERFACE)
target_include_directories(dep_hpdf SYSTEM INTERFACE ${CERTDESK_HPDF_HEADERS})
target_link_libraries(dep_hpdf INTERFACE ${CERTDESK_HPDF_LIBRARY})
