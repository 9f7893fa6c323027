// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Two offices, each with a store and its page Exchange, and what tests of the page do again and again.
#include "directory/Trader.h"
#include "exchange/ExchangePage.h"
#include "exchange/LineList.h"
#include "exchange/PackageInDialog.h"
#include "exchange/PackageOutDialog.h"
#include "exchange/TableCard.h"
#include "shell/DataTable.h"

#include "FormOffice.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

namespace qj {

using namespace Qt::StringLiterals;

inline constexpr auto cityCode = "320400", districtCode = "320412";

struct Side
{
    QTemporaryDir dir;
    FixedClock clock;
    std::unique_ptr<Workplace> place;
    QSettings settings{dir.filePath(u"settings.ini"_s), QSettings::IniFormat};
    std::unique_ptr<LocalStore> local;
    std::unique_ptr<FormContext> context;
    std::unique_ptr<ExchangePage> page;

    Side(const char* code, const QString& name, OfficeLevel level, int minute)
        : clock(fromLocal(QDate(2018, 9, 14), QTime(9, minute)))
    {
        auto made = Workplace::create(dir.filePath(u"s"_s), {QString::fromLatin1(code), name, level, u"王敏"_s}, clock);
        if (!made) qFatal("no store: %s", qPrintable(errorName(made.error().code)));
        place = std::move(*made);
        local = std::move(*LocalStore::open(dir.filePath(u"s"_s), clock));
        context = std::make_unique<FormContext>(*place, theme(), settings, local.get());
        page = std::make_unique<ExchangePage>(*context);
        page->resize(1180, 900);
        page->show();
    }
    PackageDesk desk() { return PackageDesk(place->journal()); }
    QByteArray dump() const { return place->journal().dump().first; }
    QString fingerprint() const { return QString::fromLatin1(place->journal().device().toHex()); }
    void later() { clock.set({clock.now().ms + 60'000}); }

    void knowOffice(const char* code, const QString& name, OfficeLevel level)
    {
        Office office;
        office.code = QString::fromLatin1(code);
        office.name = office.shortName = name;
        office.level = level;
        office.areaCode = office.code;
        office.validFrom = QDate(2018, 1, 1);
        office.state = u"active"_s;
        office.id = naturalUuid(u"office"_s, office.code);
        office.officeId = office.id;
        CommitDraft draft(clock, place->actor().officer, u"add"_s);
        draft.add(office);
        QVERIFY(place->journal().commit(draft));
    }
    Uuid addTrader(const QString& name)
    {
        later();
        Trader trader;
        trader.name = name;
        trader.address = u"示例区和平路1号"_s;
        trader.state = u"active"_s;
        trader.officeId = place->actor().office;
        CommitDraft draft(clock, place->actor().officer, u"add"_s);
        draft.add(trader);
        return place->journal().commit(draft) ? trader.id : Uuid();
    }
    void setState(const Uuid& trader, const QString& state)
    {
        later();
        CommitDraft draft(clock, place->actor().officer, u"edit"_s);
        draft.setState(Trader::info, trader, state);
        QVERIFY(place->journal().commit(draft));
    }
    bool has(const Uuid& trader) const { return place->reader().find<Trader>(trader).has_value(); }

    template <class T> T* child(const char* name) const { return page->findChild<T*>(QString::fromLatin1(name)); }
    QString cell(const char* card, int row, int column) const
    {
        return child<TableCard>(card)->table().model()->index(row, column).data().toString();
    }
    /// Through the dialog; empty if no package was made.
    QString makePackage(const QString& name, bool everything = false)
    {
        later();
        PackageOutDialog* dialog = page->makePackage();
        const QString file = dir.filePath(name);
        dialog->findChild<QLineEdit*>(u"packageFile"_s)->setText(file);
        if (everything) dialog->findChild<QRadioButton*>(u"packageEverything"_s)->setChecked(true);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"packageMake"_s), Qt::LeftButton);
        const QString said = dialog->findChild<LineList*>(u"packageLines"_s)->text();
        dialog->close();
        return said.contains(u"核对"_s) ? file : QString();
    }
    void trust(const Side& other) { QVERIFY(desk().accept(other.fingerprint(), place->actor())); }
    /// Answers the dialog that opens next.
    void whenAsked(std::function<void(QWidget*)> answer)
    {
        QTimer::singleShot(0, page.get(), [answer] { answer(QApplication::activeModalWidget()); });
    }
    void confirmWith(const char* button)
    {
        whenAsked([button](QWidget* box) {
            if (auto* yes = box ? box->findChild<QPushButton*>(QString::fromLatin1(button)) : nullptr)
                QTest::mouseClick(yes, Qt::LeftButton);
            else if (box)
                box->close();
        });
    }
};

struct Two
{
    Side city{cityCode, u"示例市市场监督管理局"_s, OfficeLevel::city, 0};
    Side district{districtCode, u"示例区市场监督管理局"_s, OfficeLevel::district, 30};

    explicit Two(bool trusted)
    {
        city.knowOffice(districtCode, u"示例区市场监督管理局"_s, OfficeLevel::district);
        district.knowOffice(cityCode, u"示例市市场监督管理局"_s, OfficeLevel::city);
        if (!trusted) return;
        city.trust(district);
        district.trust(city);
    }
    bool carry(Side& from, Side& to, const QString& name)
    {
        const QString file = from.makePackage(name);
        PackageInDialog* dialog = to.page->takeIn(file);
        const bool done = !file.isEmpty() && dialog->takeIn();
        dialog->close();
        return done;
    }
};

} // namespace qj
