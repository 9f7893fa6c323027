// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Starts the real command line program (its path stands in QJ_CLI) on a store of its own in a temporary folder.
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

class CliRun
{
public:
    struct End
    {
        int code = -1;
        QByteArray out, err;
        QJsonDocument document() const { return QJsonDocument::fromJson(out); }
        QJsonObject object() const { return document().object(); }
        QJsonArray array() const { return document().array(); }
        QJsonObject error() const { return object()[QLatin1String("error")].toObject(); }
        QString errorCode() const { return error()[QLatin1String("code")].toString(); }
        QString firstId() const { return object()[QLatin1String("ids")].toArray().at(0).toString(); }
    };

    explicit CliRun(bool withStore = true)
    {
        if (withStore)
            ok({QStringLiteral("store"), QStringLiteral("init"), QStringLiteral("--office"), QStringLiteral("320412"),
                QStringLiteral("--name"), QStringLiteral("某区局"), QStringLiteral("--level"),
                QStringLiteral("district")});
    }

    QString store() const { return m_dir.filePath(QStringLiteral("store")); }
    QString path(const QString& name) const { return m_dir.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (file.open(QFile::WriteOnly)) file.write(bytes);
        return file.fileName();
    }
    static bool available() { return QFileInfo::exists(qEnvironmentVariable("QJ_CLI")); }

    /// Exactly these tokens.
    End raw(const QStringList& tokens) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QINGJIAN_STORE"), store());
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_dir.path());
        process.start(qEnvironmentVariable("QJ_CLI"), tokens);
        process.waitForFinished(60'000);
        End end;
        end.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
        end.out = process.readAllStandardOutput();
        end.err = process.readAllStandardError();
        return end;
    }
    /// With --json and a fixed clock.
    End run(const QStringList& tokens) const
    {
        return raw(QStringList{QStringLiteral("--json"), QStringLiteral("--now"), m_now} + tokens);
    }
    /// The same; prints what went wrong if it did.
    End ok(const QStringList& tokens) const
    {
        const End end = run(tokens);
        if (end.code != 0)
            qWarning("%s\n%s%s", qPrintable(tokens.join(u' ')), end.out.constData(), end.err.constData());
        return end;
    }
    void setNow(const QString& now) { m_now = now; }

private:
    QTemporaryDir m_dir;
    QString m_now = QStringLiteral("2018-09-14T09:00");
};
