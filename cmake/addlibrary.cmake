# giftdesk_add_library(NAME SOURCES … LINKS …): a static library of the product. A layer links only
# the layers named here; tests/layering checks the include lines as the second lock.
function(giftdesk_add_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC giftdesk_options ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
endfunction()
