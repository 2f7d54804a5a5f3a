#pragma once

#include "ui/dns/dnspanelviewmodel.h"

#include <QFrame>

class QGridLayout;

namespace ui {

class FindingView;

/// One record or file to publish: what goes where, each with a copy button, and who sees it.
/// Names: "host", "fullName", "value" (or "address", "fileName", "content") and "copy…" for their
/// buttons, "saveFile", "dnsFinding", "providerFinding".
class RecordCard : public QFrame
{
    Q_OBJECT

public:
    explicit RecordCard(const core::ValidationRecord &record, QWidget *parent = nullptr);

    void display(const DnsPanelViewModel::Item &item);

signals:
    void saveFileRequested();

private:
    void addRow(QGridLayout &grid, const QString &caption, const QString &value,
                const QString &name, const QString &hint = {});

    core::ValidationRecord m_record;
    FindingView *m_dns = nullptr;
    FindingView *m_provider;
};

} // namespace ui
