# giftdesk_add_library(NAME SOURCES … LINKS …): a static library of the product. A layer links only
# the layers named here; tests/layering checks the include lines as the second lock.
# What reads, checks and stores millions of rows is optimised in every build, also where windows and tests are not.
set(giftdesk_hot_libraries giftdesk_domain giftdesk_crypto giftdesk_api giftdesk_store giftdesk_services)

function(giftdesk_add_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC giftdesk_options ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
    if(name IN_LIST giftdesk_hot_libraries AND NOT GIFTDESK_SANITIZE)
        target_compile_options(${name} PRIVATE -O2)
    endif()
endfunction()
