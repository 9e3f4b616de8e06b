set(batch_sources
    batch/batchnotedelegate.cpp batch/batchnotedelegate.h
    batch/batchpane.cpp batch/batchpane.h
    batch/batchtexts.cpp batch/batchtexts.h
    batch/mappingpage.cpp batch/mappingpage.h
    batch/runbar.cpp batch/runbar.h
    batch/sheetpage.cpp batch/sheetpage.h
    batch/startpage.cpp batch/startpage.h)
