# The rules of the tree that no compiler checks: who may include whom, and what nobody may call.
#   cmake -DSOURCE_DIR=… -P tests/layering.cmake
# Tests are bound only where a rule names them.

function(sources_under result)
    set(found)
    foreach(folder IN LISTS ARGN)
        file(GLOB_RECURSE files ${SOURCE_DIR}/${folder}/*.h ${SOURCE_DIR}/${folder}/*.cpp)
        if(NOT files)
            message(FATAL_ERROR "found no source under ${SOURCE_DIR}/${folder}")
        endif()
        list(APPEND found ${files})
    endforeach()
    set(${result} ${found} PARENT_SCOPE)
endfunction()

function(complain file line why)
    string(REPLACE "${SOURCE_DIR}/" "" file ${file})
    message(SEND_ERROR "${file}: ${why}\n    ${line}")
endfunction()

# forbid(WHY … PATTERN … IN folder… [EXCEPT file-pattern]): no line that is code matches PATTERN.
function(forbid)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "WHY;PATTERN;EXCEPT" "IN")
    sources_under(files ${arg_IN})
    if(arg_EXCEPT)
        list(FILTER files EXCLUDE REGEX "${arg_EXCEPT}")
    endif()
    foreach(file IN LISTS files)
        file(STRINGS ${file} lines REGEX "${arg_PATTERN}")
        list(FILTER lines EXCLUDE REGEX "^ *//")
        foreach(line IN LISTS lines)
            if(line) # a line's last semicolon leaves an empty one behind
                complain(${file} "${line}" "${arg_WHY}")
            endif()
        endforeach()
    endforeach()
endfunction()

# ---- who may include whom -----------------------------------------------------------------------
set(widgets "QtWidgets|QtGui|QtSvg|QWidget|QDialog|QMessageBox|QApplication|QGuiApplication|QImage|QPixmap|QColor|QFont|QIcon|QLabel|QClipboard|QPainter|QAction|QDesktopServices")
set(include "^ *# *include +[<\"]")
forbid(IN core WHY "core knows no window, no program and no sandbox"
    PATTERN "${include}(ui/|app/|sandbox/|${widgets})")
forbid(IN ui WHY "ui knows neither the program nor the sandbox" PATTERN "${include}(app/|sandbox/)")
forbid(IN sandbox WHY "the sandbox uses core's lower rooms only"
    PATTERN "${include}(ui/|app/|core/(net|provider|keychain|vault|store|renewal|certificates|serverfiles)/|${widgets})")
forbid(IN app WHY "the program reaches the sandbox over HTTP" PATTERN "${include}sandbox/")
forbid(IN core ui app sandbox WHY "nothing is built on a test" PATTERN "${include}(tests/|QTest|QSignalSpy)")
forbid(IN core ui app sandbox WHY "a system's own header belongs in a file named after the system"
    PATTERN "${include}(sys/|unistd\\.h|fcntl\\.h|pwd\\.h|windows\\.h|Security/)"
    EXCEPT "_(linux|unix|mac|win)\\.(cpp|h)$")

# core's rooms in the order of core/CMakeLists.txt: a room uses itself and those before it. Only store
# looks up: it writes down the records that renewal describes.
set(store_also_uses renewal)
file(STRINGS ${SOURCE_DIR}/core/CMakeLists.txt rooms REGEX "^add_subdirectory")
list(TRANSFORM rooms REPLACE "add_subdirectory\\(([a-z]+)\\)" "\\1")
foreach(room IN LISTS rooms)
    list(APPEND lower ${room})
    list(JOIN lower "|" allowed)
    string(APPEND allowed "|${${room}_also_uses}")
    string(REGEX REPLACE "\\|$" "" allowed "${allowed}")
    file(GLOB files ${SOURCE_DIR}/core/${room}/*.h ${SOURCE_DIR}/core/${room}/*.cpp)
    foreach(file IN LISTS files)
        file(STRINGS ${file} lines REGEX "${include}core/")
        list(FILTER lines EXCLUDE REGEX "core/(${allowed})/")
        foreach(line IN LISTS lines)
            complain(${file} "${line}" "core/${room} may use only ${allowed}")
        endforeach()
    endforeach()
endforeach()

# ---- who may link whom --------------------------------------------------------------------------
function(forbid_link folder pattern)
    file(GLOB_RECURSE files ${SOURCE_DIR}/${folder}/CMakeLists.txt)
    foreach(file IN LISTS files)
        file(READ ${file} text)
        if(text MATCHES "target_link_libraries\\([^)]*[ \n](${pattern})[ \n)]")
            complain(${file} "${CMAKE_MATCH_1}" "${folder} must not link this")
        endif()
    endforeach()
endfunction()
forbid_link(core "Qt6::(Gui|Widgets|Svg|PrintSupport)|ui|appbase|appkit|sandbox")
forbid_link(ui "appbase|appkit|sandbox")
forbid_link(sandbox "Qt6::(Gui|Widgets|Svg|PrintSupport)|ui|appbase|appkit")
forbid_link(app "sandbox")

# ---- what nobody may call -----------------------------------------------------------------------
forbid(IN core ui app sandbox WHY "no nested event loop: open() and signals"
    PATTERN "processEvents|QEventLoop|waitForFinished|::exec\\("
    EXCEPT "/main\\.cpp$|/sandboxprocess\\.cpp$") # the latter waits for its child to end
forbid(IN ui WHY "no nested event loop: open() and signals" PATTERN "[.>]exec\\(")
forbid(IN core ui app sandbox WHY "no global state: collaborators come through the constructor"
    PATTERN "qApp[^a-z]|[a-z]::instance\\(\\)" EXCEPT "/app/")
forbid(IN core ui app sandbox WHY "connect functions, with a context object"
    PATTERN "[ (,](SIGNAL|SLOT)\\(")
# One place looks at a public file as a CA does, which minds no certificate, and sends nothing secret (D36).
forbid(IN core ui app WHY "TLS is never weakened" PATTERN "ignoreSslErrors|VerifyNone|QueryPeer"
    EXCEPT "/core/filecheck/filefetch\\.cpp$")
forbid(IN core ui app WHY "keys go to the keychain as binary, and nowhere else"
    PATTERN "setInsecureFallback\\([^f]|setTextData")

forbid(IN ui WHY "a hidden row makes Qt 6.4 write past its list: ui/text/formrows.h"
    PATTERN "setRowVisible\\(")

# A private key never meets the clipboard: no file deals with both.
sources_under(files ui app)
foreach(file IN LISTS files)
    file(STRINGS ${file} clipboard REGEX "clipboard\\(\\)|QClipboard")
    file(STRINGS ${file} keys REGEX "PrivateKey|toPem\\(|toDer\\(|recoveryCode(Of|Text)")
    if(clipboard AND keys)
        list(GET keys 0 line)
        complain(${file} "${line}" "a private key never meets the clipboard")
    endif()
endforeach()

# ---- sleeping and size --------------------------------------------------------------------------
forbid(IN core ui app tests WHY "no sleeping: wait for the thing itself"
    PATTERN "qWait\\(|qSleep\\(|[a-z]::m?u?sleep\\(|sleep_for")
sources_under(files core ui app sandbox tests) # a test is read, too
foreach(file IN LISTS files)
    file(READ ${file} text)
    string(REGEX REPLACE "[^\n]" "" newlines "${text}")
    string(LENGTH "${newlines}" lines)
    if(lines GREATER 400)
        complain(${file} "${lines} lines" "over 400 lines: what is the second responsibility?")
    endif()
endforeach()
