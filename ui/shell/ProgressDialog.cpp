// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/ProgressDialog.h"

#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCore/QEventLoop>
#include <QtCore/QLocale>
#include <QtCore/QThread>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <memory>

namespace qj {

using namespace Qt::StringLiterals;

static constexpr int momentMs = 400;

ProgressDialog::ProgressDialog(Theme& theme, const QString& title, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::CustomizeWindowHint | Qt::WindowTitleHint), m_what(new QLabel(title)),
      m_many(new QLabel), m_long(new QLabel), m_bar(named(new QProgressBar, u"progressBar"_s, tr("Progress"))),
      m_cancel(named(new QPushButton(tr("Stop")), u"progressCancel"_s, tr("Stop")))
{
    named(this, u"progressDialog"_s, title);
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    m_what->setProperty("role", u"heading"_s);
    m_what->setWordWrap(true);
    m_many->setProperty("role", u"caption"_s);
    m_long->setProperty("role", u"caption"_s);
    m_what->setObjectName(u"progressWhat"_s);
    m_many->setObjectName(u"progressMany"_s);
    m_long->setObjectName(u"progressLong"_s);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_cancel->setIcon(theme.icon(Icon::stop));
    auto* numbers = new QHBoxLayout;
    numbers->addWidget(m_many, 1);
    numbers->addWidget(m_long);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16));
    layout->setSpacing(theme.px(12));
    layout->addWidget(m_what);
    layout->addWidget(m_bar);
    layout->addLayout(numbers);
    layout->addLayout(foot);
    setFixedWidth(theme.px(460));
    connect(m_cancel, &QPushButton::clicked, this, &ProgressDialog::reject);
}

void ProgressDialog::reject()
{
    m_work.cancel();
    m_cancel->setEnabled(false);
    m_cancel->setText(tr("Stopping…"));
}

void ProgressDialog::wait(const std::function<void()>& body)
{
    m_since.start();
    QEventLoop loop;
    const std::unique_ptr<QThread> thread(QThread::create(body));
    connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    QTimer appear, tick;
    appear.setSingleShot(true);
    connect(&appear, &QTimer::timeout, this, [this] {
        refresh();
        show();
    });
    connect(&tick, &QTimer::timeout, this, &ProgressDialog::refresh);
    appear.start(momentMs);
    tick.start(100);
    thread->start();
    loop.exec();
    thread->wait();
    done(wasCancelled() ? Rejected : Accepted);
}

void ProgressDialog::refresh()
{
    if (const QString what = m_work.what(); !what.isEmpty()) m_what->setText(what);
    const qint64 done = m_work.done(), total = m_work.total(), elapsed = m_since.elapsed();
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) m_bar->setValue(static_cast<int>(std::clamp(done * 1000 / total, qint64(0), qint64(1000))));
    const QLocale numbers = locale();
    m_many->setText(total > 0  ? tr("%1 of %2").arg(numbers.toString(done), numbers.toString(total))
                    : done > 0 ? numbers.toString(done)
                               : QString());
    if (total > 0 && done > 0 && done < total && elapsed > 1000)
        m_long->setText(tr("%1, about %2 left").arg(duration(elapsed), duration(elapsed * (total - done) / done)));
    else
        m_long->setText(duration(elapsed));
    m_bar->setAccessibleDescription(m_many->text() + u' ' + m_long->text());
}

QString ProgressDialog::duration(qint64 ms) const
{
    const qint64 seconds = ms / 1000;
    return seconds < 60 ? tr("%1 s").arg(seconds) : tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

} // namespace qj
