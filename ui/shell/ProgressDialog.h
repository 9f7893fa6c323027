// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/Work.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

#include <exception>
#include <functional>
#include <optional>
#include <type_traits>

class QLabel;
class QProgressBar;
class QPushButton;

namespace qj {

class Theme;

/// Runs a function in a thread of its own while the window stays alive, and shows what, how many and how long. The
/// dialog appears only when the work takes longer than a moment. Closing it asks the work to stop; run() returns when
/// it has.
///
///     auto result = ProgressDialog(theme, tr("Importing samples"), this).run([&](Work& work) { return import(work);
///     });
class ProgressDialog final : public QDialog
{
    Q_OBJECT

public:
    ProgressDialog(Theme& theme, const QString& title, QWidget* parent = nullptr);

    /// Returns what the function returns; an exception of the function comes out here.
    template <class Function> auto run(Function function)
    {
        using Answer = std::invoke_result_t<Function, Work&>;
        std::exception_ptr problem;
        if constexpr (std::is_void_v<Answer>) {
            wait([&] {
                try {
                    function(m_work);
                } catch (...) {
                    problem = std::current_exception();
                }
            });
            if (problem) std::rethrow_exception(problem);
        } else {
            std::optional<Answer> answer;
            wait([&] {
                try {
                    answer.emplace(function(m_work));
                } catch (...) {
                    problem = std::current_exception();
                }
            });
            if (problem) std::rethrow_exception(problem);
            return std::move(*answer);
        }
    }

    bool wasCancelled() const { return m_work.isCancelled(); }
    void reject() override;

private:
    void wait(const std::function<void()>& body);
    void refresh();
    QString duration(qint64 ms) const;

    Work m_work;
    QLabel *m_what, *m_many, *m_long;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QElapsedTimer m_since;
};

} // namespace qj
