// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a record is: an identity, the common fields below, and the fields of its table. Records are plain structs that
// derive from Record; `static const RecordInfo info` describes them.
#include "record/Field.h"

#include <vector>

namespace qj {

struct Record
{
    Uuid id;
    Uuid officeId;
    QString state; ///< code; empty where the record has no life cycle
    bool voided = false;
    bool deleted = false; ///< an undone addition: hidden, never erased
};

/// Where a record's commits belong (EXCHANGE: scopes). Children follow their owner.
enum class Scope : quint8 {
    global,      ///< every package carries it
    office,      ///< code of the district (or city) of Record::officeId
    named,       ///< code of the office that `scopeField` refers to
    owner,       ///< scope of the record that `scopeField` refers to
    plan,        ///< global for a plan of the city or province, the office's own otherwise
    publication, ///< publication/<office code>
};

/// A state of a life cycle. Rank orders a double edit: the least advanced one holds until a person decides.
struct State
{
    const char* code; ///< stable: stands in commits
    const char* label;
    int rank; ///< negative: less advanced than all others
};

struct RecordInfo
{
    RecordKind kind;
    const char* name;    ///< camelCase: command line, table of the projection
    const char* context; ///< translation context of its labels
    const char* label;
    std::span<const Field> fields;
    std::span<const State> states = {};
    Scope scope = Scope::office;
    quint16 scopeField = 0;  ///< number of the reference that decides the scope
    quint16 numberField = 0; ///< number of the field that holds the human number, 0 = none
    quint16 titleField = 0;  ///< what a reference to it shows
    quint16 naturalKey = 0;  ///< UUIDv5 from this field where a natural key exists
    const char* meant = "";  ///< SQL: which of several records of one number a person means who types it

    const Field* find(QStringView nameOfField) const;
    const Field* find(quint16 numberOfField) const;
    const State* state(QStringView code) const;
    /// Whether `at` is the state with this code or one further on; never for the states aside (negative rank).
    bool reached(QStringView at, const char* code) const;
};

/// Numbers of the common fields; tables begin at 10.
namespace common {
constexpr quint16 officeId = 1, state = 2, voided = 3, deleted = 4;
}
/// Fields that every record has, as fields, so that all mechanisms treat them alike.
std::span<const Field> commonFields();
/// A field by number among the common ones and the record's own; null if this version does not know it.
const Field* fieldOf(const RecordInfo& info, quint16 number);
const Field* fieldOf(const RecordInfo& info, QStringView name);

/// The kinds that a program knows, in the order of the house. Handed to the store when it is opened.
class Schema
{
public:
    Schema(std::initializer_list<const RecordInfo*> infos);
    explicit Schema(std::vector<const RecordInfo*> infos) : m_all(std::move(infos)) {}
    const std::vector<const RecordInfo*>& all() const { return m_all; }
    const RecordInfo* find(RecordKind kind) const;
    const RecordInfo* find(QStringView name) const;

private:
    std::vector<const RecordInfo*> m_all;
};

/// Sum over name, number, kind, flags that shape a projection: a store rebuilds its tables when it differs.
QByteArray tableHash(const RecordInfo& info);

} // namespace qj
