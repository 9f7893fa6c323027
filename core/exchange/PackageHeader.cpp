// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/PackageHeader.h"

#include "exchange/PackageSeal.h"
#include "journal/Commit.h"

#include <sodium.h>

namespace qj {

namespace {

bool isMark(const StreamMark& mark)
{
    return mark.device.size() == 16 && mark.id.size() == 16 && mark.seq > 0;
}

bool wellFormed(const PackageHeader& header)
{
    if (header.suite != 1 || header.id.size() != 16) return false;
    if (header.key.size() != crypto_sign_PUBLICKEYBYTES || commitId(header.key) != header.device) return false;
    for (const StreamRange& range : header.ranges)
        if (range.device.size() != 16 || range.from < 1 || range.to < range.from) return false;
    for (const StreamMark& mark : header.have)
        if (!isMark(mark)) return false;
    for (const SignedTip& tip : header.tips)
        if (!isMark(tip.mark)) return false;
    for (const QByteArray& hash : header.want)
        if (hash.size() != 32) return false;
    for (const PackageReceipt& receipt : header.receipts)
        if (receipt.package.size() != 16) return false;
    for (const PackageRecipient& recipient : header.recipients)
        if (recipient.device.size() != 16 || recipient.box.size() != FrameSeal::boxSize) return false;
    return true;
}

template <class T> QByteArray encodeVector(const std::vector<T>& items)
{
    OutArchive archive;
    archiveVector(archive, const_cast<std::vector<T>&>(items), 1); // one function for both ways is not const
    return archive.bytes();
}

template <class T> std::vector<T> decodeVector(QByteArrayView bytes)
{
    std::vector<T> items;
    if (bytes.isEmpty()) return items;
    InArchive archive(bytes);
    archiveVector(archive, items, 1);
    if (!archive.ok() || !archive.atEnd()) items.clear();
    return items;
}

} // namespace

QByteArray encodeHeader(const PackageHeader& header)
{
    OutArchive archive;
    archive << header;
    return archive.bytes();
}

std::optional<PackageHeader> decodeHeader(QByteArrayView bytes)
{
    PackageHeader header;
    InArchive archive(bytes);
    archive >> header;
    if (!archive.ok() || !archive.atEnd() || !wellFormed(header) || encodeHeader(header) != bytes) return std::nullopt;
    return header;
}

QByteArray tipMessage(const StreamMark& mark)
{
    ByteWriter out;
    out.raw("qingjian tip");
    out.raw(mark.device);
    out.varint(mark.incarnation);
    out.sized(mark.scope.toUtf8());
    out.varint(mark.seq);
    out.raw(mark.id);
    return out.bytes();
}

bool signatureHolds(const QByteArray& key, const QByteArray& message, const QByteArray& signature)
{
    return key.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(reinterpret_cast<const unsigned char*>(signature.constData()),
                                       reinterpret_cast<const unsigned char*>(message.constData()),
                                       static_cast<unsigned long long>(message.size()),
                                       reinterpret_cast<const unsigned char*>(key.constData())) == 0;
}

bool isGenuine(const SignedTip& tip, const OfficeOfDevice& officeOf)
{
    if (!signatureHolds(tip.key, tipMessage(tip.mark), tip.signature)) return false;
    const QByteArray signer = commitId(tip.key);
    if (signer == tip.mark.device) return true;
    const Uuid office = officeOf(signer);
    return !office.isNull() && office == officeOf(tip.mark.device);
}

const StreamMark* markOf(const std::vector<StreamMark>& marks, const StreamMark& stream)
{
    const auto it =
        std::find_if(marks.begin(), marks.end(), [&stream](const StreamMark& mark) { return mark.sameStream(stream); });
    return it == marks.end() ? nullptr : &*it;
}

QByteArray encodeMarks(const std::vector<StreamMark>& marks)
{
    return encodeVector(marks);
}
std::vector<StreamMark> decodeMarks(QByteArrayView bytes)
{
    return decodeVector<StreamMark>(bytes);
}
QByteArray encodeTips(const std::vector<SignedTip>& tips)
{
    return encodeVector(tips);
}
std::vector<SignedTip> decodeTips(QByteArrayView bytes)
{
    return decodeVector<SignedTip>(bytes);
}

} // namespace qj
