// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Areas of Jiangsu (GB/T 2260) and the streets and towns of Changzhou, from resources/rules (R-ID-AREA).
#include "base/Result.h"

#include <QtCore/QHash>
#include <QtCore/QList>

namespace qj {

enum class AreaLevel : quint8 { province, city, county, street };

struct Area
{
    QString code; ///< 6 digits, 9 for a street
    QString name;
    AreaLevel level = AreaLevel::county;
    QString parent;           ///< code of the area above, empty for the province
    bool former = false;      ///< no longer in use, kept for older records
    bool statistical = false; ///< code ends 4xx: a park or a prison, no township; hidden by default
    bool confirmed = true;
};

/// Digits that the codes of all offices share for which the office of this code stands: two of a province, four of a
/// city, six of a district.
QString territory(const QString& officeCode);

class AreaCodes
{
public:
    AreaCodes() = default;
    static Result<AreaCodes> shipped();

    /// Null if the code is not known. A pointer stays valid as long as this object.
    const Area* find(const QString& code) const;
    /// Every area of that name (鼓楼区 is one of Nanjing and one of Xuzhou), also without the last character of its
    /// kind (天宁), folded; only below `within` if that code is given. Areas in use come first.
    QList<const Area*> findByName(const QString& name, const QString& within = {}) const;
    /// Areas directly below, by code; former and statistical ones only if asked for.
    QList<const Area*> below(const QString& code, bool all = false) const;
    bool isWithin(const QString& code, const QString& within) const;
    /// "江苏省常州市天宁区雕庄街道"; empty for an unknown code.
    QString fullName(const QString& code) const;
    /// The most exact area whose name begins an address or stands in it under the area above; null if none does or
    /// several could be meant.
    const Area* locate(const QString& address) const;
    const QList<Area>& all() const { return m_areas; }

private:
    void add(Area area);
    QList<Area> m_areas;
    QStringList m_folded; ///< names of m_areas
    QHash<QString, qsizetype> m_byCode;
    QHash<QString, QList<qsizetype>> m_byName; ///< folded
};

} // namespace qj
