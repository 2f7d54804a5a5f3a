# One place for what every target of ours has in common.
add_library(conventions INTERFACE)
target_compile_features(conventions INTERFACE cxx_std_20)
target_include_directories(conventions INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(conventions INTERFACE
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_CONTEXTLESS_CONNECT QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER)
target_compile_options(conventions INTERFACE
    $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion>
    $<$<CXX_COMPILER_ID:MSVC>:/W4 /utf-8>)
# Clang takes an alias inside a function for a shadow of another file's in the same unit.
if(NOT (CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang"))
    target_compile_options(conventions INTERFACE $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wshadow>)
endif()
if(CERTDESK_WERROR)
    target_compile_options(conventions INTERFACE
        $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Werror> $<$<CXX_COMPILER_ID:MSVC>:/WX>)
endif()

# What distributions build with: checked copies, stack canaries, a read-only GOT. (Qt's own targets
# bring -fPIC.)
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    target_compile_options(conventions INTERFACE
        $<$<CONFIG:Release>:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong>)
    target_link_options(conventions INTERFACE $<$<CONFIG:Release>:LINKER:-z,relro,-z,now>)
endif()

# Without the time in it, the compiler cache knows a precompiled header again.
target_compile_options(conventions INTERFACE $<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>)

# Under the sanitizers the optimiser takes half of a compilation and gives least where a program waits for people and sockets:
# there core alone, which computes, is optimised.
add_library(unoptimised_debug INTERFACE)
target_compile_options(unoptimised_debug INTERFACE
    $<$<AND:$<CONFIG:Debug>,$<CXX_COMPILER_ID:GNU,Clang,AppleClang>>:-O0>)

# A lean list: umbrella headers cost every file more than they save.
set(CERTDESK_COMMON_HEADERS <QObject> <QString> <QStringList> <QByteArray> <QList> <QDateTime>
    <QFutureWatcher> <tl/expected.hpp> <algorithm> <functional> <memory> <optional> <vector>)

find_program(CERTDESK_MOLD mold)
if(CERTDESK_MOLD AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_link_options(conventions INTERFACE -fuse-ld=mold)
endif()

# A build from nothing reads Qt's headers once a folder instead of once a file, where CMAKE_UNITY_BUILD
# is on: names in the unnamed namespaces of one folder have to differ. (`dev` builds file by file.)
function(certdesk_unite_folders target)
    get_target_property(sources ${target} SOURCES)
    foreach(source IN LISTS sources)
        if(NOT source MATCHES "\\.cpp$")
            continue()
        endif()
        cmake_path(GET source PARENT_PATH folder)
        cmake_path(GET folder FILENAME group)
        math(EXPR part "0${united_${group}} / 14") # no unit so long that one core builds while the other waits
        math(EXPR united_${group} "0${united_${group}} + 1")
        set_source_files_properties(${source} TARGET_DIRECTORY ${target}
            PROPERTIES UNITY_GROUP ${group}_${part})
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
endfunction()
