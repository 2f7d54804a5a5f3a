#include "ui/operations/updatedialog.h"

#include "ui/accounts/dialogfit.h"
#include "ui/main/colors.h"
#include "ui/operations/updatetext.h"
#include "ui/text/labels.h"
#include "ui/text/nametext.h"
#include "ui/text/operationtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Stage = UpdateViewModel::Stage;

QTreeWidget *makeTree(const QString &name, const QString &accessibleName,
                      const QStringList &columns)
{
    auto *tree = new QTreeWidget;
    tree->setObjectName(name);
    tree->setAccessibleName(accessibleName);
    tree->setHeaderLabels(columns);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setSelectionMode(QAbstractItemView::NoSelection);
    tree->header()->setStretchLastSection(true);
    return tree;
}

} // namespace

UpdateDialog::UpdateDialog(std::unique_ptr<UpdateViewModel> viewModel, QWidget *parent)
    : QDialog(parent)
    , m_viewModel(std::move(viewModel))
    , m_headline(makeHeadline(u"headline"_s))
    , m_question(nullptr)
    , m_older(new QComboBox)
    , m_places(makeTree(u"places"_s, tr("Cloud resources that use the old certificate"),
                        {tr("Kind"), tr("Region"), tr("How many")}))
    , m_ignoreOld(new QCheckBox(tr("Send &no more notices that the old one expires")))
    , m_shown(nullptr)
    , m_records(new QComboBox)
    , m_recordsLabel(new QLabel(tr("&Updates so far:")))
    , m_items(makeTree(u"items"_s, tr("Cloud resources and how each stands"),
                       {tr("Kind"), tr("Region"), tr("Resource"), tr("State")}))
    , m_progress(new QProgressBar)
    , m_summary(makeNote(u"summary"_s))
{
    setObjectName(u"updateDialog"_s);
    setWindowTitle(operationName(core::Operation::UpdateResources));
    const core::Certificate &certificate = m_viewModel->certificate();
    //: %1 is a domain name, %2 a certificate's ID
    m_headline->setText(tr("Use the certificate for %1 (%2) where an older one is in use")
                            .arg(readableName(certificate.domain), certificate.id.value()));
    m_progress->setObjectName(u"progress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_summary->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_question = makeQuestion();
    m_shown = makeRecord();

    auto *records = new QHBoxLayout;
    records->addWidget(m_recordsLabel);
    records->addWidget(m_records, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(m_headline);
    layout->addLayout(records);
    layout->addWidget(m_question, 1);
    layout->addWidget(m_shown, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_summary);
    makeButtons();
    resize(fontMetrics().averageCharWidth() * 115, fontMetrics().height() * 30);

    connect(m_viewModel.get(), &UpdateViewModel::changed, this, &UpdateDialog::refresh);
    connect(m_older, &QComboBox::activated, m_viewModel.get(), &UpdateViewModel::chooseOlder);
    connect(m_ignoreOld, &QCheckBox::toggled, m_viewModel.get(),
            &UpdateViewModel::setIgnoresOldNotices);
    connect(m_records, &QComboBox::activated, this, [this](int index) {
        m_viewModel->showRecord(m_records->itemData(index).toLongLong());
    });
    connect(m_places, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item) {
        m_viewModel->setPlaceChosen(std::size_t(m_places->indexOfTopLevelItem(item)),
                                    item->checkState(0) == Qt::Checked);
    });
    m_viewModel->begin();
}

UpdateDialog::~UpdateDialog() = default;

QWidget *UpdateDialog::makeQuestion()
{
    m_older->setObjectName(u"older"_s);
    m_older->setAccessibleName(tr("In the place of"));
    m_older->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const core::Certificate &each : m_viewModel->older())
        m_older->addItem(olderText(each));
    m_ignoreOld->setObjectName(u"ignoreOld"_s);
    auto *label = new QLabel(tr("In the &place of:"));
    label->setBuddy(m_older);
    const int character = fontMetrics().averageCharWidth();
    m_places->setColumnWidth(0, character * 38);
    m_places->setColumnWidth(1, character * 30);

    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_older, 1);
    layout->addLayout(line);
    layout->addWidget(m_places, 1);
    layout->addWidget(m_ignoreOld);
    return part;
}

QWidget *UpdateDialog::makeRecord()
{
    m_records->setObjectName(u"records"_s);
    m_records->setAccessibleName(tr("Updates with this certificate so far"));
    m_records->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_recordsLabel->setBuddy(m_records);
    const int character = fontMetrics().averageCharWidth();
    m_items->setColumnWidth(0, character * 24);
    m_items->setColumnWidth(1, character * 18);
    m_items->setColumnWidth(2, character * 32);

    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(m_items, 1);
    return part;
}

void UpdateDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    const auto add = [&](QDialogButtonBox::ButtonRole role, const QString &name,
                         const QString &text) {
        QPushButton *button = buttons->addButton(text, role);
        button->setObjectName(name);
        button->setAutoDefault(false);
        return button;
    };
    // First the one that is always visible: the Tab key comes to the others by way of it.
    m_close = add(QDialogButtonBox::RejectRole, u"close"_s, tr("Close"));
    m_another = add(QDialogButtonBox::ResetRole, u"another"_s, tr("Another &update…"));
    m_lookAgain = add(QDialogButtonBox::ActionRole, u"lookAgain"_s, tr("&Look again"));
    m_rollBack = add(QDialogButtonBox::ActionRole, u"rollBack"_s, tr("Roll &back…"));
    m_retry = add(QDialogButtonBox::ActionRole, u"retry"_s, tr("&Try the failed ones again"));
    m_start = add(QDialogButtonBox::ActionRole, u"start"_s, tr("&Update"));
    layout()->addWidget(buttons);
    letTabReachAll(*buttons);
    connect(m_another, &QPushButton::clicked, m_viewModel.get(), &UpdateViewModel::begin);
    connect(m_lookAgain, &QPushButton::clicked, m_viewModel.get(), &UpdateViewModel::begin);
    connect(m_rollBack, &QPushButton::clicked, this, &UpdateDialog::askToRollBack);
    connect(m_retry, &QPushButton::clicked, m_viewModel.get(), &UpdateViewModel::retry);
    connect(m_start, &QPushButton::clicked, m_viewModel.get(), &UpdateViewModel::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void UpdateDialog::refresh()
{
    const bool isOfRecord = m_viewModel->record() != 0;
    m_question->setVisible(!isOfRecord);
    m_shown->setVisible(isOfRecord);
    refreshPlaces();
    refreshRecords();
    refreshItems();
    refreshButtons();
    setOrHide(*m_summary, updateSummary(*m_viewModel));
}

void UpdateDialog::refreshPlaces()
{
    const Stage stage = m_viewModel->stage();
    m_older->setCurrentIndex(static_cast<int>(m_viewModel->chosenOlder()));
    m_older->setEnabled(stage == Stage::Asking || stage == Stage::Looking
                        || stage == Stage::CannotLook);
    m_ignoreOld->setVisible(!m_viewModel->places().empty());
    m_ignoreOld->setEnabled(stage == Stage::Asking);
    m_places->setEnabled(stage == Stage::Asking);

    // In place: this may be the answer to a tick in one of them.
    const QSignalBlocker silent(m_places);
    const auto &places = m_viewModel->places();
    while (m_places->topLevelItemCount() > int(places.size()))
        delete m_places->takeTopLevelItem(m_places->topLevelItemCount() - 1);
    for (int row = 0; row < int(places.size()); ++row) {
        if (row == m_places->topLevelItemCount())
            m_places->addTopLevelItem(new QTreeWidgetItem);
        const UpdateViewModel::Place &place = places[std::size_t(row)];
        QTreeWidgetItem *item = m_places->topLevelItem(row);
        item->setText(0, cloudKindName(place.resource.type));
        item->setText(1, place.resource.region);
        item->setText(2, QString::number(place.resource.count));
        item->setCheckState(0, place.isChosen ? Qt::Checked : Qt::Unchecked);
        item->setDisabled(!place.isPossible);
    }
}

void UpdateDialog::refreshRecords()
{
    const auto &records = m_viewModel->records();
    m_records->clear();
    if (m_viewModel->record() == 0)
        m_records->addItem(tr("Choose one to see how it ended"), 0);
    for (const core::UpdateRecord &record : records)
        m_records->addItem(updateRecordText(record), record.id);
    // The newest may not be in the list, which was read before.
    const int index = m_records->findData(m_viewModel->record());
    if (index < 0)
        m_records->insertItem(0, tr("This update"), m_viewModel->record());
    m_records->setCurrentIndex(std::max(index, 0));
    m_records->setVisible(!records.isEmpty());
    m_recordsLabel->setVisible(!records.isEmpty());
    m_records->setEnabled(m_viewModel->stage() != Stage::Starting);
}

void UpdateDialog::refreshItems()
{
    const auto &items = m_viewModel->items();
    while (m_items->topLevelItemCount() > items.size())
        delete m_items->takeTopLevelItem(m_items->topLevelItemCount() - 1);
    for (int row = 0; row < items.size(); ++row) {
        if (row == m_items->topLevelItemCount())
            m_items->addTopLevelItem(new QTreeWidgetItem);
        const core::UpdateItem &item = items[row];
        QTreeWidgetItem *shown = m_items->topLevelItem(row);
        const QStringList texts{cloudKindName(item.type), item.region, item.name,
                                updateItemText(item)};
        for (int column = 0; column < texts.size(); ++column) {
            shown->setText(column, texts[column]);
            // The provider's words: in a tooltip nothing may be taken for markup.
            shown->setToolTip(column, texts[column].toHtmlEscaped());
        }
        shown->setForeground(3, toneColor(updateItemTone(item.status), palette()));
    }
}

void UpdateDialog::refreshButtons()
{
    const Stage stage = m_viewModel->stage();
    const bool isOfRecord = m_viewModel->record() != 0;
    m_start->setVisible(!isOfRecord && stage != Stage::Unknown && stage != Stage::CannotLook);
    m_start->setEnabled(m_viewModel->canStart());
    m_start->setDefault(m_start->isVisibleTo(this));
    m_retry->setVisible(m_viewModel->canRetry());
    m_rollBack->setVisible(m_viewModel->canRollBack());
    m_another->setVisible(stage == Stage::Resting);
    m_lookAgain->setVisible(stage == Stage::Unknown || stage == Stage::CannotLook);

    const auto isMoving = [](const core::UpdateItem &item) {
        return core::isUnderWay(item.status);
    };
    const int total = static_cast<int>(m_viewModel->items().size());
    const int moving = static_cast<int>(std::ranges::count_if(m_viewModel->items(), isMoving));
    m_progress->setVisible(stage == Stage::Looking || stage == Stage::Starting
                           || stage == Stage::Following);
    m_progress->setRange(0, stage == Stage::Following ? total : 0);
    m_progress->setValue(total - moving);
}

void UpdateDialog::askToRollBack()
{
    auto *box = new QMessageBox(QMessageBox::Warning, windowTitle(), rollBackQuestion(*m_viewModel),
                                QMessageBox::Cancel, this);
    box->setObjectName(u"rollBackQuestion"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Cancel);
    QPushButton *confirm = box->addButton(tr("Roll &back"), QMessageBox::DestructiveRole);
    confirm->setObjectName(u"confirmRollBack"_s);
    connect(confirm, &QPushButton::clicked, m_viewModel.get(), &UpdateViewModel::rollBack);
    box->open();
}

} // namespace ui
