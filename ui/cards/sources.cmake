set(cards_sources
    cards/carddetail.cpp cards/carddetail.h
    cards/cardspane.cpp cards/cardspane.h
    cards/cardtexts.cpp cards/cardtexts.h)
