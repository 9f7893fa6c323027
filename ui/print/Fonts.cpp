// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/Fonts.h"

#include <QtCore/QResource>
#include <QtGui/QFontDatabase>

// Resources of a static library are known only after this call, which has to stand outside every namespace.
static void initFontResources()
{
    Q_INIT_RESOURCE(qingjian_fonts);
}

namespace qj::print {
using namespace Qt::StringLiterals;

bool registerFonts()
{
    static const bool loaded = [] {
        initFontResources();
        bool all = true;
        for (const QString& face : {u"Serif-Regular"_s, u"Serif-Bold"_s, u"Sans-Regular"_s, u"Sans-Bold"_s}) {
            const QResource font(u":/qingjian/fonts/Qingjian"_s + face + u".otf"_s);
            all = QFontDatabase::addApplicationFontFromData(font.uncompressedData()) >= 0 && all;
        }
        return all;
    }();
    return loaded;
}

QString serifFamily()
{
    return u"Qingjian Serif"_s;
}
QString sansFamily()
{
    return u"Qingjian Sans"_s;
}

} // namespace qj::print
