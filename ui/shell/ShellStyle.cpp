// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/ShellStyle.h"

#include "shell/Theme.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QWidget>

namespace qj {

using namespace Qt::StringLiterals;

ShellStyle::ShellStyle(const Theme& theme) : QProxyStyle(QStyleFactory::create(u"Fusion"_s)), m_theme(theme) {}

QIcon ShellStyle::own(StandardPixmap which) const
{
    switch (which) {
    case SP_MessageBoxInformation:
        return m_theme.icon(Icon::info, Ink::info);
    case SP_MessageBoxQuestion:
        return m_theme.icon(Icon::help, Ink::accent);
    case SP_MessageBoxWarning:
        return m_theme.icon(Icon::warning, Ink::warning);
    case SP_MessageBoxCritical:
        return m_theme.icon(Icon::cross, Ink::danger);
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
        return m_theme.icon(Icon::close);
    case SP_ToolBarHorizontalExtensionButton:
        return m_theme.icon(Icon::more);
    case SP_DirIcon:
    case SP_DirClosedIcon:
    case SP_DirOpenIcon:
    case SP_DirHomeIcon:
        return m_theme.icon(Icon::folder, Ink::accent);
    case SP_FileIcon:
        return m_theme.icon(Icon::sample);
    case SP_FileDialogNewFolder:
        return m_theme.icon(Icon::add);
    case SP_FileDialogToParent:
        return m_theme.icon(Icon::chevronUp);
    case SP_FileDialogBack:
    case SP_ArrowBack:
    case SP_ArrowLeft:
        return m_theme.icon(Icon::chevronLeft);
    case SP_ArrowForward:
    case SP_ArrowRight:
        return m_theme.icon(Icon::chevronRight);
    case SP_FileDialogListView:
        return m_theme.icon(Icon::columns);
    case SP_FileDialogDetailedView:
        return m_theme.icon(Icon::table);
    default:
        return {};
    }
}

QIcon ShellStyle::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    const QIcon icon = own(which);
    return icon.isNull() ? QProxyStyle::standardIcon(which, option, widget) : icon;
}

QPixmap ShellStyle::standardPixmap(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    const QIcon icon = own(which);
    if (icon.isNull()) return QProxyStyle::standardPixmap(which, option, widget);
    const int side = pixelMetric(PM_SmallIconSize, option, widget);
    return icon.pixmap(QSize(side, side), widget ? widget->devicePixelRatioF() : 1.0);
}

int ShellStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
    case PM_LineEditIconSize:
        return m_theme.px(18);
    case PM_ToolBarIconSize:
    case PM_LargeIconSize:
        return m_theme.px(22);
    case PM_MessageBoxIconSize:
        return m_theme.px(36);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ShellStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_DialogButtonLayout: // as in the forms: what is wanted stands at the right end
        return QDialogButtonBox::GnomeLayout;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_MessageBox_CenterButtons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace qj
