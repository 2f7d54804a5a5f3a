#include "ui/dns/removerecordsdialog.h"

#include "ui/dns/machinetext.h"
#include "ui/dns/removerecordsviewmodel.h"
#include "ui/text/labels.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

RemoveRecordsDialog::RemoveRecordsDialog(RemoveRecordsViewModel &viewModel, QWidget *parent)
    : QDialog(parent)
    , m_viewModel(viewModel)
    , m_headline(makeText(u"headline"_s))
    , m_records(new MachineText)
    , m_result(makeNote(u"result"_s))
{
    setObjectName(u"removeRecordsDialog"_s);
    setWindowTitle(tr("Remove DNS records"));
    m_records->setObjectName(u"records"_s);
    m_records->setAccessibleName(tr("Records that CertDesk added"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"close"_s);
    m_remove = buttons->addButton(tr("&Remove"), QDialogButtonBox::ActionRole);
    m_remove->setObjectName(u"remove"_s);
    m_remove->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(m_headline);
    layout->addWidget(m_records);
    layout->addWidget(m_result);
    layout->addStretch();
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, sizeHint().height());

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_remove, &QPushButton::clicked, &viewModel, &RemoveRecordsViewModel::removeAll);
    connect(&viewModel, &RemoveRecordsViewModel::changed, this, &RemoveRecordsDialog::refresh);
    refresh();
}

void RemoveRecordsDialog::refresh()
{
    const bool isEmpty = m_viewModel.records().isEmpty();
    m_headline->setText(isEmpty ? tr("None of the records that CertDesk added is left.")
                                : tr("CertDesk added this for the proof. It is not needed any "
                                     "more; other records stay as they are."));
    m_records->setText(m_viewModel.recordsText());
    m_records->setVisible(!isEmpty);
    setOrHide(*m_result, m_viewModel.resultText());
    m_remove->setVisible(!isEmpty);
    m_remove->setEnabled(!m_viewModel.isBusy());
}

} // namespace ui
