// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An office with a small register, and what tests of forms do again and again.
#include "base/Translation.h"
#include "directory/Laboratory.h"
#include "directory/Producer.h"
#include "directory/ProductCategory.h"
#include "exchange/AuthorityRules.h"
#include "form/FieldEditor.h"
#include "form/RecordPage.h"
#include "form/RecordTableModel.h"
#include "shell/Theme.h"

#include "FormStore.h"

#include <QtCore/QSettings>
#include <QtGui/QInputMethodEvent>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

namespace qj {

inline void typeChinese(QWidget* box, const QString& text)
{
    QInputMethodEvent composing(QStringLiteral("pin"), {});
    QApplication::sendEvent(box, &composing);
    QInputMethodEvent done;
    done.setCommitString(text);
    QApplication::sendEvent(box, &done);
}

inline Theme& theme()
{
    static Theme* made = new Theme(*qApp);
    return *made;
}

struct FormOffice : FormStore
{
    QSettings settings{dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    std::unique_ptr<LocalStore> local = std::move(*LocalStore::open(dir.filePath(QStringLiteral("s")), clock));
    FormContext context{*place, theme(), settings, local.get()};
    Uuid category, lab, task, shop, maker, second;

    /// In whatever state it is: the way there is not made.
    template <class T> Uuid add(T record)
    {
        record.officeId = place->actor().office;
        CommitDraft draft(clock, place->actor().officer, QStringLiteral("add"));
        draft.add(record);
        place->journal().setAuthority({});
        if (!place->journal().commit(draft)) qFatal("not written");
        place->journal().setAuthority(AuthorityRules(place->journal(), Workplace::rooms()));
        return record.id;
    }
    void makeRegister()
    {
        ProductCategory goods;
        goods.code = QStringLiteral("0901");
        goods.name = QStringLiteral("电动自行车");
        goods.defaultTestQty = Decimal::fromInt(1);
        goods.defaultBackupQty = Decimal::fromInt(1);
        goods.qtyUnit = QStringLiteral("辆");
        goods.state = QStringLiteral("active");
        category = add(goods);
        Laboratory laboratory;
        laboratory.name = QStringLiteral("示例市质量检验中心");
        laboratory.state = QStringLiteral("active");
        lab = add(laboratory);
        Plan plan;
        plan.title = QStringLiteral("二季度电动自行车抽检");
        plan.year = 2019;
        plan.labs = {lab};
        plan.state = QStringLiteral("issued");
        PlanTask one;
        one.planId = add(plan);
        one.categoryId = category;
        one.executingOffice = place->actor().office;
        one.batches = 10;
        one.state = QStringLiteral("received");
        task = add(one);
        shop = addTrader(QStringLiteral("常州市某电动车店"));
        Producer producer;
        producer.name = QStringLiteral("示例车业有限公司");
        producer.role = ProducerRole::producer;
        producer.state = QStringLiteral("active");
        maker = add(producer);
        Officer officer;
        officer.name = QStringLiteral("赵亮");
        officer.certNo = QStringLiteral("苏D0002");
        officer.certValidTo = QDate(2021, 12, 31);
        officer.state = QStringLiteral("active");
        second = add(officer);
        CommitDraft draft(clock, place->actor().officer, QStringLiteral("edit"));
        draft.set(Officer::info, place->actor().officer, u"certNo", Value(QStringLiteral("苏D0001")));
        draft.set(Officer::info, place->actor().officer, u"certValidTo", Value(QDate(2021, 12, 31)));
        if (!place->journal().commit(draft)) qFatal("not written");
    }
};

inline bool loaded(RecordPage* page)
{
    QSignalSpy spy(page->model(), &RecordTableModel::loaded);
    return !page->model()->isLoading() || spy.wait(5000);
}

inline void pick(FieldEditor* editor, const QString& text)
{
    auto* line = qobject_cast<QLineEdit*>(editor->box());
    line->setFocus();
    typeChinese(line, text);
    QTest::keyClick(line, Qt::Key_Return); // typed faster than the list opens: the only hit is taken
}

} // namespace qj
