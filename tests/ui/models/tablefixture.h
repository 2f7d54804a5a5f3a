#pragma once

#include "tests/support/samplecertificates.h"
#include "ui/models/certificatetablemodel.h"

using core::Certificate;
using core::CertificateId;
using core::CertificateStatus;
using ui::CertificateTableModel;
using ui::Counter;
using ui::RowColumn;
using namespace Qt::StringLiterals;

inline ui::RowContext sampleContext()
{
    ui::RowContext context;
    context.now = support::sampleNow();
    return context;
}

inline QStringList shownIds(const CertificateTableModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids += model.idAt(row).value();
    return ids;
}

inline QString cell(const CertificateTableModel &model, const QString &id, RowColumn column,
                    int role = Qt::DisplayRole)
{
    const int row = model.rowOf(CertificateId(id));
    return model.index(row, static_cast<int>(column)).data(role).toString();
}

inline QList<Certificate> manyCertificates(int count)
{
    QList<Certificate> list;
    list.reserve(count);
    for (int n = 0; n < count; ++n)
        list += support::sampleCertificate(
            u"id%1"_s.arg(n), u"host%1.example.com"_s.arg(n),
            n % 10 == 0 ? CertificateStatus::UnderReview : CertificateStatus::Issued, 9, n % 200);
    return list;
}
