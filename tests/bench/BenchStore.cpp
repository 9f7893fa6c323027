// SPDX-License-Identifier: GPL-3.0-or-later
#include "BenchStore.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTextStream>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace qj::bench {

Result<std::unique_ptr<BenchStore>> BenchStore::create(const QString& folder, const StoreInit& init)
{
    std::unique_ptr<BenchStore> store(new BenchStore(folder));
    QJ_TRY_ASSIGN(store->m_place, Workplace::create(store->path(u"store"_s), init, store->m_clock));
    return store;
}

QString BenchStore::fastFolder()
{
    return QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm/qj-XXXXXX"_s : QString();
}

Result<> writeResultFile(const QString& path, qint64 rows)
{
    static const std::array goods{u"电热毯"_s, u"儿童自行车"_s, u"插座"_s, u"羽绒服"_s, u"吸油烟机"_s, u"涂料"_s};
    static const std::array items{u"标志"_s, u"输入功率"_s, u"泄漏电流"_s, u"机械强度"_s, u"接地电阻"_s};
    QFile file(path);
    if (!file.open(QFile::WriteOnly)) return fail(ErrorCode::fileNotWritten, {path, file.errorString()});
    QTextStream out(&file);
    out << u"序号,商品名称,商标,规格型号,生产日期/批号,被抽样单位,经营地址,标称生产者,执行标准,检验项目,不合格项目,"_s
        << u"检验结论\n"_s;
    const QString tested = QStringList(items.begin(), items.end()).join(u'、');
    for (qint64 i = 1; i <= rows; ++i) {
        const QString& product = goods[static_cast<size_t>(i) % goods.size()];
        const bool fails = i % 10 == 0;
        out << i << u',' << product << u",某牌"_s << i % 97 << u",TR-"_s << i << u','
            << QDate(2018, 1, 1).addDays(i % 200).toString(Qt::ISODate) << u",某区第"_s << i / 4 << u"商店,某区某路"_s
            << i / 4 << u"号,某某第"_s << i / 3 << u"制造有限公司,GB 4706.1-2005,"_s << tested << u','
            << (fails ? items[static_cast<size_t>(i / 10) % items.size()] : QString()) << u','
            << (fails ? u"不合格"_s : u"合格"_s) << u'\n';
    }
    out.flush();
    if (file.error() != QFile::NoError) return fail(ErrorCode::fileNotWritten, {path, file.errorString()});
    return {};
}

namespace {

double statusMb(QByteArrayView key)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QFile::ReadOnly)) return -1;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith(key)) return line.mid(key.size()).simplified().split(' ').value(0).toDouble() / 1024;
    return -1;
}

} // namespace

double residentMb()
{
    return statusMb("VmRSS:");
}

double peakMb()
{
    const double peak = statusMb("VmHWM:");
    if (QFile file(u"/proc/self/clear_refs"_s); file.open(QFile::WriteOnly)) file.write("5");
    return peak;
}

double quantile(std::vector<double>& values, double part)
{
    std::sort(values.begin(), values.end());
    const auto at = static_cast<size_t>(part * static_cast<double>(values.size()));
    return values.empty() ? 0 : values[std::min(at, values.size() - 1)];
}

} // namespace qj::bench
