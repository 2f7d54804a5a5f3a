# Installs what package-lock.json names, unless it is there already. npm writes its own lock last.
set(here ${CMAKE_CURRENT_LIST_DIR})
set(installed ${here}/node_modules/.package-lock.json)
if(EXISTS ${installed} AND NOT ${here}/package-lock.json IS_NEWER_THAN ${installed})
    return()
endif()
execute_process(COMMAND ${NPM} ci --no-progress WORKING_DIRECTORY ${here} COMMAND_ERROR_IS_FATAL ANY)
# npm keeps the times of what it unpacks.
file(TOUCH ${installed})
