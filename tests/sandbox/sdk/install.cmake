# Installs what the package-lock.json in FOLDER names, unless it is there already. npm writes its own lock last.
set(installed ${FOLDER}/node_modules/.package-lock.json)
if(EXISTS ${installed} AND NOT ${FOLDER}/package-lock.json IS_NEWER_THAN ${installed})
    return()
endif()
execute_process(COMMAND ${NPM} ci --no-progress WORKING_DIRECTORY ${FOLDER} COMMAND_ERROR_IS_FATAL ANY)
# npm keeps the times of what it unpacks.
file(TOUCH ${installed})
