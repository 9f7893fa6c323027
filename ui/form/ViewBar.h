// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QWidget>

#include <vector>

class QAbstractButton;
class QButtonGroup;
class QComboBox;
class QGridLayout;

namespace qj {

class FlowLayout;
class Theme;

/// Above a list: the box to search by, a button for each view, and tools at the right end. Where the buttons have no
/// room beside the box they stand below it; where that would cost the list too much, one box holds them all.
class ViewBar final : public QWidget
{
    Q_OBJECT

public:
    /// Object names begin with `id`. Takes the box to search by.
    ViewBar(const Theme& theme, const QString& id, QWidget* search, QWidget* parent = nullptr);

    QButtonGroup* views() const { return m_group; }
    void addView(int number, const QString& name, const QString& title);
    void addTool(QWidget* tool);
    /// Words of the buttons have changed.
    void refresh();
    bool isFolded() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum class Place { beside, below, folded };
    bool isLow() const;
    Place placeFor(int width) const;
    void arrange();

    const Theme& m_theme;
    QString m_id;
    QWidget *m_search, *m_views;
    QButtonGroup* m_group;
    std::vector<QAbstractButton*> m_buttons;
    std::vector<QWidget*> m_tools;
    FlowLayout* m_flow;
    QGridLayout* m_grid;
    QComboBox* m_fold;
};

} // namespace qj
