set(products_sources
    products/productdetail.cpp products/productdetail.h
    products/productspane.cpp products/productspane.h
    products/producttexts.cpp products/producttexts.h)
