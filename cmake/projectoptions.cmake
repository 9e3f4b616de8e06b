# One interface target carries every flag, so that product code and tests are compiled alike.
option(GIFTDESK_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(GIFTDESK_CRASH_POINTS "Let tests end the program at each durable step of a send (models/domain/crashpoint.h)" ON)

add_library(giftdesk_options INTERFACE)
target_compile_features(giftdesk_options INTERFACE cxx_std_20)
set_target_properties(giftdesk_options PROPERTIES INTERFACE_POSITION_INDEPENDENT_CODE ON)
target_include_directories(giftdesk_options INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/models)
target_compile_options(giftdesk_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference
    -Wswitch-enum -Werror -fstack-protector-strong
    # The GCC 12 flow analysis reports impossible paths inside Qt's and the standard library's inline code.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-null-dereference -Wno-maybe-uninitialized -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow>)
target_compile_definitions(giftdesk_options INTERFACE
    GIFTDESK_VERSION="${PROJECT_VERSION}"
    QT_NO_KEYWORDS
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER
    $<$<NOT:$<CONFIG:Release>>:QT_FORCE_ASSERTS>
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    JSON_DIAGNOSTICS=0)
if(GIFTDESK_SANITIZE)
    target_compile_options(giftdesk_options INTERFACE
        -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(giftdesk_options INTERFACE -fsanitize=address,undefined)
endif()
