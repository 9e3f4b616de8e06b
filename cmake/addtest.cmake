# giftdesk_add_test(NAME [SOURCES …] LINKS … [LABELS …] [TIMEOUT s]): one QtTest program.
# Sources default to NAME.cpp. Tests run offscreen, with asserts kept, under a time limit so that a hang names itself.
# Below the window: these folders' tests also run under the sanitizers (./test.sh --sanitize).
set(giftdesk_sanitized_folders
    backup batchfile cancel contract crypto domain forms guards money reconcile services_history store_cache tables text vfs)
add_custom_target(sanitized_tests)

function(giftdesk_add_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
    if(NOT ARG_SOURCES)
        set(ARG_SOURCES ${name}.cpp)
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 60)
    endif()
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(${name} PRIVATE giftdesk_options Qt6::Test ${ARG_LINKS})
    add_test(NAME ${name} COMMAND ${name})
    get_filename_component(folder ${CMAKE_CURRENT_SOURCE_DIR} NAME)
    if(folder IN_LIST giftdesk_sanitized_folders)
        list(APPEND ARG_LABELS sanitized)
        add_dependencies(sanitized_tests ${name})
    endif()
    # QtTest's own watchdog may miss that one function has ended and another begun, and so add up the times of all: it is
    # set to the limit of the whole program.
    math(EXPR watchdog "${ARG_TIMEOUT} * 1000")
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${ARG_TIMEOUT}
        LABELS "${ARG_LABELS}"
        ENVIRONMENT "QTEST_FUNCTION_TIMEOUT=${watchdog};XDG_STATE_HOME=${CMAKE_BINARY_DIR}/tests/state;QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=*.debug=false;LC_ALL=C.UTF-8")
endfunction()
