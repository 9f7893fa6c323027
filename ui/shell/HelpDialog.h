// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace qj {

class Theme;

/// The manual inside the program: Markdown files of one folder, in the order of their names, title = first heading.
/// A leading number orders a file and is not part of its topic ("20-samples.md" is topic "samples").
class HelpDialog final : public QDialog
{
    Q_OBJECT

public:
    HelpDialog(Theme& theme, const QString& folder, QWidget* parent = nullptr);

    /// "samples" or "samples#served": a heading that begins so, else the first line that holds the words. An unknown
    /// topic opens the first page.
    void openTopic(const QString& topic);
    QString currentTopic() const;

private:
    void load(const QString& folder);
    void showCurrent();
    void follow(const QUrl& link);
    void filter(const QString& text);
    void restyle();

    Theme& m_theme;
    QLineEdit* m_search;
    QListWidget* m_list;
    QTextBrowser* m_page;
};

} // namespace qj
