// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/SettingsPage.h"

#include "base/Text.h"
#include "directory/IdleLock.h"
#include "directory/LawEditCard.h"
#include "directory/OfficerKeys.h"
#include "directory/PasswordDialog.h"
#include "directory/StoreCard.h"
#include "papers/PapersCard.h"
#include "shell/Card.h"
#include "shell/CardGrid.h"
#include "shell/LawCard.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCore/QSettings>
#include <QtCore/QSignalBlocker>
#include <QtCore/QTimer>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

const QString SettingsPage::languageKey = u"look/language"_s;

SettingsPage::SettingsPage(FormContext& context, QWidget* parent)
    : ScrollPage(context.theme(), u"settingsPage"_s, tr("Settings"), parent), m_context(context),
      m_schemes(new QButtonGroup(this)), m_zoom(named(new QSpinBox, u"settingsZoom"_s, tr("Zoom"))),
      m_store(new StoreCard(context))
{
    auto* grid = new CardGrid(context.theme(), 380, 2);
    grid->add(lookCard());
    grid->add(personCard());
    grid->add(m_store, 2);
    auto* law = new LawCard(context.place(), context.theme());
    grid->add(law, 2);
    auto* edits = new LawEditCard(context);
    grid->add(edits, 2);
    auto* papers = new PapersCard(context);
    grid->add(papers, 2);
    connect(papers, &PapersCard::said, this, &SettingsPage::said);
    connect(edits, &LawEditCard::said, this, &SettingsPage::said);
    // The law may also change by a package or an undo.
    connect(&context.journal(), &Journal::changed, this, [law, edits](const Changed& what) {
        if (!what.kinds.contains(RecordKind::ruleValue) && !what.kinds.contains(RecordKind::workCalendar)) return;
        QTimer::singleShot(0, law, [law, edits] {
            law->refresh();
            edits->refresh();
        });
    });
    body()->addWidget(grid);
    body()->addStretch(1);
    connect(m_store, &StoreCard::said, this, &SettingsPage::said);
    connect(&context.theme(), &Theme::changed, this, &SettingsPage::followTheme);
    followTheme();
    showPerson();
}

Card* SettingsPage::lookCard()
{
    Theme& theme = m_context.theme();
    auto* card = new Card(theme, u"settingsLook"_s, tr("Appearance"));
    auto* form = new QFormLayout;
    form->setVerticalSpacing(theme.px(10));
    auto* schemes = new QHBoxLayout;
    for (const auto& [scheme, name, text] : {std::tuple(Scheme::light, u"settingsLight"_s, tr("Light")),
                                             std::tuple(Scheme::dark, u"settingsDark"_s, tr("Dark"))}) {
        auto* button = named(new QRadioButton(text), name, text);
        m_schemes->addButton(button, static_cast<int>(scheme));
        schemes->addWidget(button);
    }
    schemes->addStretch(1);
    connect(m_schemes, &QButtonGroup::idClicked, &theme,
            [&theme](int scheme) { theme.setScheme(static_cast<Scheme>(scheme)); });
    m_zoom->setRange(Theme::smallestZoom, Theme::largestZoom);
    m_zoom->setSingleStep(5);
    m_zoom->setSuffix(u" %"_s);
    m_zoom->setKeyboardTracking(false);
    connect(m_zoom, &QSpinBox::valueChanged, &theme, &Theme::setZoom);
    auto* language = named(new QComboBox, u"settingsLanguage"_s, tr("Language"));
    language->addItem(u"中文"_s, u"zh"_s);
    language->addItem(u"English"_s, u"en"_s);
    const QString spoken = QLocale().language() == QLocale::English ? u"en"_s : u"zh"_s;
    language->setCurrentIndex(language->findData(m_context.settings().value(languageKey, spoken)));
    connect(language, &QComboBox::activated, this, [this, language] {
        m_context.settings().setValue(languageKey, language->currentData());
        Q_EMIT said(static_cast<int>(Tone::info), tr("The language changes when the program is started again."));
    });
    form->addRow(tr("Look"), schemes);
    form->addRow(tr("Zoom"), m_zoom);
    form->addRow(tr("Language"), language);
    card->body()->addLayout(form);
    auto* hint =
        new QLabel(tr("Dates are written 2018-09-14 and numbers with a point in every language, so that tables "
                      "can be taken in again as they were given out."));
    hint->setProperty("role", u"small"_s);
    hint->setWordWrap(true);
    card->body()->addWidget(hint);
    card->body()->addStretch(1);
    return card;
}

Card* SettingsPage::personCard()
{
    auto* card = new Card(m_context.theme(), u"settingsPerson"_s, tr("Person"));
    m_person = named(new QLabel, u"settingsPersonText"_s, tr("Person"));
    m_person->setWordWrap(true);
    auto* line = new QHBoxLayout;
    auto* password = named(new QPushButton(tr("Password…")), u"settingsPassword"_s, tr("Password"));
    auto* other = named(new QPushButton(tr("Somebody else…")), u"settingsSignIn"_s, tr("Somebody else signs in"));
    connect(password, &QPushButton::clicked, this, [this] {
        if (PasswordDialog(m_context, this).exec() != QDialog::Accepted) return;
        showPerson();
        Q_EMIT said(static_cast<int>(Tone::success), tr("The password has been changed."));
    });
    connect(other, &QPushButton::clicked, this, &SettingsPage::signInWanted);
    line->addWidget(password);
    line->addWidget(other);
    line->addStretch(1);
    m_lock = named(new QComboBox, u"settingsLock"_s, tr("Lock the window after"));
    m_lock->addItem(tr("Never"), 0);
    for (const int minutes : IdleLock::choices) m_lock->addItem(tr("%n minute(s) away", nullptr, minutes), minutes);
    connect(m_lock, &QComboBox::activated, this,
            [this] { IdleLock::setMinutes(m_context, m_lock->currentData().toInt()); });
    auto* lock = new QFormLayout;
    lock->addRow(tr("Lock the window after"), m_lock);
    card->body()->addWidget(m_person);
    card->body()->addLayout(line);
    card->body()->addLayout(lock);
    card->body()->addStretch(1);
    return card;
}

void SettingsPage::showPerson()
{
    const Actor& actor = m_context.actor();
    QStringList roles;
    for (const EnumEntry& entry : codesOf(Role::none))
        if (actor.roles & (1 << (entry.number - 1))) roles += translated("Officer", entry.label);
    m_person->setText(tr("%1\n%2\nRoles: %3").arg(actor.name, m_context.titleOf(actor.office), roles.join(tr(", "))));
    const bool possible = OfficerKeys(m_context.journal().store().folder()).hasPassword(actor.officer);
    m_lock->setEnabled(possible && m_context.local());
    m_lock->setToolTip(possible ? tr("Ctrl+L locks at once.") : tr("Only with a password: set one first."));
    m_lock->setCurrentIndex(m_lock->findData(possible ? IdleLock::minutes(m_context) : 0));
}

void SettingsPage::followTheme()
{
    const Theme& theme = m_context.theme();
    m_schemes->button(static_cast<int>(theme.scheme()))->setChecked(true);
    const QSignalBlocker quiet(m_zoom);
    m_zoom->setValue(theme.zoom());
}

} // namespace qj
