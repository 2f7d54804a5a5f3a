#include "ui/dns/removerecordsviewmodel.h"

#include "ui/text/errortext.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString fullName(const core::AddedRecord &record)
{
    return record.host == "@"_L1 ? record.zone : record.host + u'.' + record.zone;
}

} // namespace

RemoveRecordsViewModel::RemoveRecordsViewModel(RemoveRecordsCalls calls, QObject *parent)
    : QObject(parent)
    , m_calls(std::move(calls))
{
    read();
}

RemoveRecordsViewModel::~RemoveRecordsViewModel() = default;

void RemoveRecordsViewModel::read()
{
    m_records = m_calls.all().value_or(QList<core::AddedRecord>());
}

QString RemoveRecordsViewModel::recordsText() const
{
    QStringList lines;
    for (const core::AddedRecord &record : m_records)
        lines += fullName(record) + u"  "_s + record.type + u"  "_s + record.value;
    return lines.join(u'\n');
}

void RemoveRecordsViewModel::removeAll()
{
    if (isBusy())
        return;
    m_results.clear();
    m_left = m_records;
    m_work = std::make_unique<QObject>();
    removeNext();
}

void RemoveRecordsViewModel::removeNext()
{
    if (m_left.isEmpty()) {
        m_work.release()->deleteLater(); // we may be inside one of its callbacks
        read();
        emit changed();
        return;
    }
    const core::AddedRecord record = m_left.takeFirst();
    core::whenDone(m_calls.remove(record, m_work.get()), m_work.get(),
                   [this, record](const core::Result<core::RemovalOutcome> &outcome) {
                       note(record, outcome);
                       removeNext();
                   });
    emit changed();
}

void RemoveRecordsViewModel::note(const core::AddedRecord &record,
                                  const core::Result<core::RemovalOutcome> &outcome)
{
    const QString name = fullName(record);
    if (!outcome) {
        const ErrorText text = describe(outcome.error());
        //: %1 is a DNS name, %2 and %3 are sentences
        m_results += tr("⚠ %1 was not removed. %2 %3").arg(name, text.what, text.advice);
        return;
    }
    switch (*outcome) {
    case core::RemovalOutcome::Removed:
        //: %1 is a DNS name
        m_results += tr("✓ %1 is removed.").arg(name);
        break;
    case core::RemovalOutcome::WasGone:
        //: %1 is a DNS name
        m_results += tr("✓ %1 was gone already.").arg(name);
        break;
    case core::RemovalOutcome::Changed:
        //: %1 is a DNS name
        m_results += tr("%1 has another content now, so CertDesk leaves it as it is.").arg(name);
        break;
    }
}

} // namespace ui
