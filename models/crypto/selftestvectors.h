// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace giftdesk::selftest {

// Made once by an independent implementation (jwcrypto). The key protects nothing.
inline constexpr char jwePrivateKey[] = "-----BEGIN PRIVATE KEY-----\n"
                                        "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDMFA8EVUBBwHbR\n"
                                        "pW8M2T89RgPApffl/Q5mbRKcf1uYrnblBspXcbJObTGg91D6U5ul0QOsQuVRcAYL\n"
                                        "mBuih/MmhaxAOo/Co3KHsp6rGto3d5HyMIOsqdkkBRMPfojjDPu3Kyjy0sYd2i3c\n"
                                        "7WFY41ts89M8827GcyDCDKWxuwTV6FeVqC3libeX9Y7L8PwnOMg41x7OW7S86xzU\n"
                                        "3zVP9eXZUZrm5zHQBNF8AyihcWbMsg/HF4Q/XOx+ZSH9iL6G0mzzAG48OdpP4QV1\n"
                                        "xhEMkBxq/SwiBpT+Tc0MNIOWQhRgTRq+M6Um3O5plQn2DxNUnpGzPgZ9uRy3Fzez\n"
                                        "/VxxEKc1AgMBAAECggEAMu1/iN6IdFAmJq/A7IUrd6xJA/K3EDUsOonWJulOb6X8\n"
                                        "JC/jX1qPe2xbAfcuBWZHdaQZJUwlY4MP8yVAojkIiBC8OWQT26gDzRLZb0w6cDSd\n"
                                        "3oFWXsidGFTO2qNCYFztVRrHc39/ctQvdU5k6HSGbIRVbwS13H6/CkXzNIz+Ci4o\n"
                                        "zRNfSxTDjst6XsIp7A5PrfAKFfZUCsYcOrQi0Jnkeg1ej11SDUW+t2VEphlAD3Sc\n"
                                        "Pmobvv9/sr8zwX7mkrEpZROJThNEA9PxrEKnw4Km3z0s+yJC4W011SCK1eHELgLX\n"
                                        "VyFuMSrCUVop4jjCi/m0xL8RecCnvCYUULT05HZJUQKBgQDqeR3ttBdx6lpRmuw8\n"
                                        "J2wKMAPsH+s2rCnONnVJNkzs0cACBivBaVV4HbpiC78WENtWcL/kOr0tBMAawraY\n"
                                        "auukZ7MW67BIhKXSTTpznX526UNpzjIFcO0tmjaxiKk3ZNI54w3AYs4Xc/VyUGG2\n"
                                        "tuSNGDUDppKk289WlH3WZ8bz8QKBgQDe0JDVuflw5h/tLICM24w9nSMbG6jAwtQV\n"
                                        "L+j1FdFjME7U6jxCnGK0YlGuejYoWo+VBqXLGeN8ph7A2d01474to42zNBZIvniI\n"
                                        "L5aFUmLgGfEiwanJ8lBj/XgRErPKCrbB0RM0707NQL3/maVJ2jWmIgxefMChXQjs\n"
                                        "fozgvhGbhQKBgQCWiUQpxKH4xRlPo0NgK3812zXpd2SwKUB94IDUjEQ/FztLEWMu\n"
                                        "Pc5d29g58oiwRgpMKP9KLFwgdxhPFgvdN2gqmVllsdPv+xnrNyH78HWtKn3ZhESh\n"
                                        "MatUx9mtiav6oIRIHfpKNiVS8WP4DJtvj2SVIaGHwn4L0gP/9j4EVYRqQQKBgCja\n"
                                        "NLP7FTEOAGyL7EXnOx9Q4E7oE1jEX/5CeoP1LB7zjICdMc9EvRQ1sqQ65BMiB5Fb\n"
                                        "VqqWZI9GJf1V9KkcyJG1mxVwR2WvBopxrzdik55jI0MsHuVX+EVdA9adhzlUHY4L\n"
                                        "t2nNNrWLWUqz8QpJZ+y98WahmO/9DtXNnibWsoPBAoGAQYk2gThK9IqmOYeejoVP\n"
                                        "TKqJxBg5MJpChcdjxaypn9F2Cexq8VzP/sIDpe6PAGemKWySCgtZZKz36N+Jsnct\n"
                                        "WaUNHCs+mvqlqyiHRmvXBVKqxm3ZZaJ0Rnot4dvJ0/Ftl2+IeOaDKgMyNdTjhfpM\n"
                                        "qfC0BYZfx4o3n1FNrY09vWE=\n"
                                        "-----END PRIVATE KEY-----\n";

inline constexpr char jweCompact[] =
    "eyJlbmMiOiAiQTI1NkdDTSIsICJhbGciOiAiUlNBLU9BRVAtMjU2In0.G0lhHcMusjlXuw93nytzbL9r_nMqAouqd89tgLiFifXAXoWD_pyvJf"
    "INPUoLhFAtJ6PTMpHWllNa63mRZMNLQIY9tKTsfTEn6jIISq4rNuiXD-PqVEbpzCeOiuuhDwzo7yuRt9rwAuqQoGJjhigEXFSjxzhVINphduDG"
    "OG03oVztCWZvHofzsMFb6EYQaycSrU1Z_NOA6WxiMI7KwRUHnoq7T9ulsuc5rSTIPeEYKl_CFgzYyYzItMAvotji_zkg7yXucTvn_Bx_bnDQ9U"
    "nHuZ0wcZvltC2kZ5a6xGtRGQA03KMl2FGV0hAKfOyB5v2J_Kj0HsLFvB94Ls69F3CE4A.AmjkRyI4kRm5iFW3.0fDreRA8kf7obs-4WvG5BedF"
    "EtuB4SokYqbVtQ.H1s9a_hqajEGVHWvA3sPMQ";

inline constexpr char jwePlain[] = "기프트데스크 self-test";

} // namespace giftdesk::selftest
