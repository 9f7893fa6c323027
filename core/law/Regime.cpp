// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/Regime.h"

using namespace Qt::StringLiterals;

namespace qj {

QString regimeOf(QDate samplingDate)
{
    static const struct
    {
        QDate from;
        QString id;
    } regimes[] = {
        {QDate(2020, 1, 1), u"R-REG-18"_s},
        {QDate(2014, 3, 15), u"R-REG-61"_s},
        {QDate(2012, 1, 1), u"R-REG-2012"_s},
        {QDate(2004, 1, 1), u"R-REG-2004"_s},
    };
    if (!samplingDate.isValid()) return {};
    for (const auto& regime : regimes)
        if (samplingDate >= regime.from) return regime.id;
    return {};
}

QStringList regimesBeside(QDate samplingDate, bool online)
{
    QStringList beside;
    if (samplingDate >= QDate(2016, 5, 1) && samplingDate <= QDate(2019, 12, 31)) beside += u"R-REG-85"_s;
    if (online && samplingDate >= QDate(2015, 11, 1)) beside += u"R-REG-NET"_s;
    return beside;
}

} // namespace qj
