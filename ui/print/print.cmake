# SPDX-License-Identifier: GPL-3.0-or-later
# The papers' engine: Gui only, so that the command line can print without a window.
find_package(Zint QUIET)
find_path(ZINT_INCLUDE_DIR zint.h)
find_library(ZINT_LIBRARY zint)
if(NOT ZINT_INCLUDE_DIR OR NOT ZINT_LIBRARY)
    message(FATAL_ERROR "zint (libzint-dev) is needed for the codes on papers")
endif()
# Scans are read back with ZXing-cpp: of the readers in Debian it alone is a C++ library without a camera or a window in
# it, reads turned and grainy pictures, and is in vcpkg too (ZBar is C, and hardly kept up). Poppler draws pages of a PDF.
find_package(ZXing REQUIRED)
pkg_check_modules(PopplerQt6 REQUIRED IMPORTED_TARGET poppler-qt6)

# Fonts: four faces cut from Noto CJK at build time (see make_font.py for why the whole font will not do).
set(QJ_NOTO_DIR /usr/share/fonts/opentype/noto CACHE PATH "Folder of NotoSansCJK and NotoSerifCJK .ttc files")
if(NOT QJ_FONT_PYTHON)
    foreach(candidate /usr/bin/python3 ${Python3_EXECUTABLE} python3)
        execute_process(COMMAND ${candidate} -c "import fontTools" RESULT_VARIABLE missing OUTPUT_QUIET ERROR_QUIET)
        if(missing EQUAL 0)
            set(QJ_FONT_PYTHON ${candidate} CACHE FILEPATH "Python that has fontTools")
            break()
        endif()
    endforeach()
endif()
find_program(HB_SUBSET hb-subset)
if(NOT QJ_FONT_PYTHON OR NOT HB_SUBSET OR NOT EXISTS ${QJ_NOTO_DIR}/NotoSerifCJK-Regular.ttc)
    message(FATAL_ERROR "fonts-noto-cjk, python3-fonttools and hb-subset (of HarfBuzz) are needed to make the fonts of papers")
endif()
set(font_dir ${CMAKE_BINARY_DIR}/fonts)
file(MAKE_DIRECTORY ${font_dir})
set(fonts_qrc "<RCC><qresource prefix=\"/qingjian/fonts\">")
set(fonts "")
foreach(face Serif-Regular Serif-Bold Sans-Regular Sans-Bold)
    string(REPLACE "-" ";" parts ${face})
    list(GET parts 0 family)
    list(GET parts 1 style)
    set(source ${QJ_NOTO_DIR}/Noto${family}CJK-${style}.ttc)
    set(font ${font_dir}/Qingjian${face}.otf)
    add_custom_command(OUTPUT ${font}
        COMMAND ${QJ_FONT_PYTHON} ${CMAKE_CURRENT_LIST_DIR}/make_font.py ${source} "Qingjian ${family}" ${style} ${font}
        DEPENDS ${CMAKE_CURRENT_LIST_DIR}/make_font.py ${source}
        COMMENT "Cutting font Qingjian ${family} ${style}" VERBATIM)
    list(APPEND fonts ${font})
    string(APPEND fonts_qrc "<file>Qingjian${face}.otf</file>")
endforeach()
file(CONFIGURE OUTPUT ${font_dir}/qingjian_fonts.qrc CONTENT "${fonts_qrc}</qresource></RCC>\n" @ONLY)
add_custom_target(qingjian_cut_fonts DEPENDS ${fonts})
qt_add_big_resources(font_objects ${font_dir}/qingjian_fonts.qrc OPTIONS --no-compress)
foreach(target big_resources_qingjian_fonts rcc_object_qingjian_fonts)
    if(TARGET ${target})
        add_dependencies(${target} qingjian_cut_fonts)
    endif()
endforeach()

add_library(qingjian_print STATIC ${print_sources} ${font_objects})
target_include_directories(qingjian_print PUBLIC ${CMAKE_CURRENT_LIST_DIR}/..)
target_include_directories(qingjian_print PRIVATE ${ZINT_INCLUDE_DIR})
target_link_libraries(qingjian_print PUBLIC qj_flags qingjian_core Qt6::Gui PRIVATE ${ZINT_LIBRARY} ZXing::ZXing
    PkgConfig::PopplerQt6)
set_source_files_properties(print/ScanReader.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON
    COMPILE_DEFINITIONS ZX_USE_UTF8)
qj_by_folder(qingjian_print)
